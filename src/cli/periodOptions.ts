import type { Command } from 'commander';
import type { PeriodRequest } from '../insight/period.ts';
import { day, period } from './arguments.ts';
import type { CommonOptions } from './context.ts';

/** Which days a command is about. */
export interface PeriodOptions extends CommonOptions {
  readonly period?: PeriodRequest;
  /** Days since 1970-01-01. */
  readonly asOf?: number;
}

/** Adds `--period` and `--as-of`. */
export function withPeriod(command: Command): Command {
  return command
    .option('--period <days>', 'days, or FROM..TO (default: the period of headwater.yaml, 90 days)', period)
    .option('--as-of <date>', 'last day of the period (default: the day of the last contact)', day);
}

/** The part of the options that a report is asked with. */
export function askedPeriod({ period, asOf }: PeriodOptions): Pick<PeriodOptions, 'period' | 'asOf'> {
  return { ...(period !== undefined && { period }), ...(asOf !== undefined && { asOf }) };
}
