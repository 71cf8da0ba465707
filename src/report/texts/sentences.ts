import type { Level } from '../../insight/assessment.ts';
import type { MethodTexts } from './method.ts';

/**
 * What the report says. Figures come into a sentence as they are to be read (`24%`, `€2,311`, `3 August 2026`); a
 * number comes as a number where the words around it follow it. Nothing here says that a process causes contacts:
 * they are linked with it.
 */
export interface Texts {
  readonly title: (name: string) => string;
  readonly titleOf: (name: string, owner: string) => string;
  readonly period: (period: string, days: number) => string;
  readonly theFigures: string;
  readonly rateAxis: string;
  readonly interval95: string;
  readonly noProcess: string;
  readonly noOwner: string;
  readonly noReason: string;
  readonly level: Readonly<Record<Level, string>>;
  readonly kind: Readonly<Record<'blameworthy' | 'unnecessary' | 'neither', string>>;
  readonly column: Readonly<Record<ColumnName, string>>;
  readonly allProcesses: string;
  readonly headline: HeadlineTexts;
  readonly flagged: FlaggedTexts;
  readonly decision: DecisionTexts;
  readonly funnel: FunnelTexts;
  readonly pareto: ParetoTexts;
  readonly owners: {
    readonly title: string;
    readonly summary: (owner: string, cost: string) => string;
    readonly axis: string;
  };
  readonly trend: TrendTexts;
  readonly reasons: {
    readonly title: string;
    readonly summary: string;
    readonly axis: string;
    readonly others: (reasons: number) => string;
  };
  readonly hours: {
    readonly title: string;
    readonly summary: (hour: string, contacts: string) => string;
    readonly hour: (weekday: string, hour: number) => string;
    readonly clock: (hour: number) => string;
  };
  readonly effect: EffectTexts;
  readonly promises: {
    readonly heading: string;
    readonly lead: string;
    readonly made: string;
    readonly kept: string;
    readonly all: string;
  };
  readonly deviations: {
    readonly heading: string;
    readonly lead: (share: string, contacts: string) => string;
    readonly none: string;
    readonly column: string;
  };
  readonly stories: { readonly heading: string; readonly lead: string };
  readonly drivers: {
    readonly heading: string;
    readonly title: string;
    readonly leftOut: (answers: string) => string;
    readonly all: string;
    readonly axis: string;
  };
  readonly metrics: MetricTexts;
  readonly leftOut: LeftOutTexts;
  readonly method: MethodTexts;
  readonly noContacts: { readonly heading: string; readonly text: string };
}

type ColumnName =
  | 'process'
  | 'owner'
  | 'level'
  | 'contacts'
  | 'avoidable'
  | 'rate'
  | 'interval'
  | 'limits'
  | 'excess'
  | 'cumulative'
  | 'excessPerYear'
  | 'blameworthy'
  | 'unnecessary'
  | 'weekOf'
  | 'reason'
  | 'hour'
  | 'period'
  | 'aspect'
  | 'share'
  | 'coefficient';

export interface HeadlineTexts {
  readonly heading: string;
  readonly standOut: string;
  readonly ofProcesses: (flagged: string, processes: string) => string;
  readonly levels: (alarm: number, watch: number, tooFew: number) => string;
  readonly rate: string;
  readonly rateOf: (avoidable: string, contacts: string) => string;
  readonly kinds: (blameworthy: string, unnecessary: string) => string;
  readonly cost: string;
  readonly excess: string;
  readonly excessInterval: (range: string) => string;
  readonly perYear: (money: string) => string;
}

export interface FlaggedTexts {
  readonly heading: string;
  /** Where all processes of one owner are shown. */
  readonly ownHeading: string;
  readonly ownLead: (flagged: number) => string;
  readonly ownNoneCompared: string;
  readonly lead: string;
  readonly nothing: string;
  readonly nothingLead: string;
  readonly followedHeading: string;
  readonly followedLead: string;
  /** Where no process has enough contacts. */
  readonly noneCompared: string;
  readonly rate: string;
  readonly rateNote: (interval: string, expected: string) => string;
  readonly gauge: (rate: string, interval: string, expected: string, limit: string) => string;
  readonly expectedMark: string;
  readonly limitMark: string;
  readonly cost: string;
  readonly excess: string;
  readonly perYear: string;
  readonly perYearNote: string;
  readonly trend: string;
  readonly trendWords: (direction: 'up' | 'down' | 'flat', since: string, weeks: number) => string;
  readonly owner: string;
  readonly promise: string;
  readonly promiseKept: (share: string, made: string, interval: string) => string;
  readonly saving: (saved: {
    readonly contacts: string;
    readonly contactsRange: string;
    readonly money: string;
    readonly moneyRange: string;
  }) => string;
}

export interface DecisionTexts {
  readonly heading: string;
  readonly list: string;
  readonly none: string;
  readonly changedOn: (date: string) => string;
  readonly line: (kind: string, by: string, date: string) => string;
}

export interface FunnelTexts {
  readonly title: string;
  readonly summary: (processes: number, baseline: string) => string;
  readonly ownLimitsNote: string;
  readonly othersUnnamed: (owner: string) => string;
  readonly contactsAxis: string;
  readonly minimum: (contacts: string) => string;
  readonly baseline: string;
  readonly limit: (share: string) => string;
  readonly ownLimits: (inner: string, outer: string) => string;
}

export interface ParetoTexts {
  readonly title: string;
  readonly summary: (few: number, processes: number, share: string, total: string) => string;
  /** Where a few don't make most of it. */
  readonly allNeeded: (processes: number, total: string) => string;
  /** How much of all lies in processes with an alarm or a watch. */
  readonly flaggedPart: (money: string) => string;
  readonly noneFlagged: string;
  readonly behind: string;
  readonly axis: string;
  readonly others: (processes: number) => string;
  readonly rule: (processes: number, share: string) => string;
  readonly flagged: string;
  readonly unflagged: string;
}

export interface TrendTexts {
  readonly title: string;
  readonly changed: (direction: 'up' | 'down', since: string, before: string, after: string) => string;
  readonly flat: (rate: string) => string;
  readonly week: string;
  readonly limits: string;
  readonly centre: string;
  readonly level: string;
  readonly change: string;
  readonly decision: string;
  readonly period: string;
}

export interface EffectTexts {
  readonly title: string;
  readonly others: (processes: number) => string;
  readonly othersRate: string;
  readonly level: string;
  readonly expected: string;
  readonly change: (date: string) => string;
  readonly heading: string;
  readonly value: (points: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly warnings: string;
}

export interface MetricTexts {
  readonly heading: string;
  readonly lead: string;
  readonly latest: (value: string, interval: string, period: string) => string;
  readonly n: string;
  readonly leftOut: string;
}

export interface LeftOutTexts {
  readonly heading: string;
  readonly used: (used: string, read: string, inPeriod: string) => string;
  readonly nothing: string;
  readonly withoutReason: (contacts: number, written: string) => string;
  readonly rejected: (rows: number, written: string) => string;
  readonly rejectedMore: (rows: string) => string;
  readonly codesMore: (codes: string) => string;
  readonly withoutProcess: (contacts: number, written: string) => string;
  readonly unknownReasons: string;
  readonly withoutCost: (contacts: number, written: string) => string;
  readonly place: string;
  readonly why: string;
}
