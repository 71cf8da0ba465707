import { readFileSync } from 'node:fs';

/** Published figures, with their sources. */
export const known: {
  wilson95: { cases: [number, number, number, number][] };
  clopperPearson95: { cases: [number, number, number, number][] };
  benjaminiHochberg: { p: number[]; sortedQ: number[] };
  shmiOverdispersion: { observed: number[]; expected: number[]; phi: number };
  pChart: {
    size: number;
    nonconforming: number[];
    centre: number;
    high: number;
    low: number;
    without15and23: { centre: number; high: number; low: number };
  };
} = JSON.parse(readFileSync(new URL('../../fixtures/insight/known-answers.json', import.meta.url), 'utf8'));

/** True where two figures agree to a number of decimals. */
export function near(actual: number, expected: number, tolerance: number): boolean {
  return Math.abs(actual - expected) <= tolerance;
}
