import type { InterfaceLanguage } from '../platform/language.ts';
import { type Correlation, correlation, type Pair } from './correlation.ts';
import { metricTexts } from './metricTexts.ts';

/** A score per period, as a file of the personnel department may give it. */
export interface PeriodScore {
  readonly period: string;
  readonly value: number;
}

/** How the employees' net score and the customers' go together. */
export interface EmployeeCustomer {
  /** Undefined where too few periods have both. */
  readonly correlation: Correlation | undefined;
  readonly pairs: readonly {
    readonly period: string;
    readonly employee: number;
    readonly customer: number;
  }[];
  /** What that means, and what it doesn't: correlation is not cause. */
  readonly sentence: string;
}

/** Employee net score beside customer net score, over the periods that have both. */
export function employeeCustomer(
  employees: readonly PeriodScore[],
  customers: readonly PeriodScore[],
  language: InterfaceLanguage = 'en',
): EmployeeCustomer {
  const scores = new Map(customers.map(score => [score.period, score.value]));
  const pairs = employees.flatMap(({ period, value }) => {
    const customer = scores.get(period);
    return customer === undefined ? [] : [{ period, employee: value, customer }];
  });
  const found = correlation(pairs.map(({ employee, customer }): Pair => [employee, customer]));
  return { correlation: found, pairs, sentence: metricTexts[language].employeeCustomer(found, pairs.length) };
}
