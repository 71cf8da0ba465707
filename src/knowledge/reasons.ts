/** What a contact with this reason is, apart from what its own `avoidable` column says. */
export type Avoidable = 'no' | 'unnecessary' | 'blameworthy';

/** A contact reason of reasons.yaml. */
export interface Reason {
  readonly code: string;
  /** Label per language (BCP 47). */
  readonly label: Readonly<Record<string, string>>;
  /** Id of the process that the reason belongs to. */
  readonly process?: string;
  readonly demand: 'value' | 'failure';
  readonly avoidable: Avoidable;
  /** progress-chasing, clarification, repeat, wrong-channel, error, … */
  readonly category?: string;
  /** Zero-based line in reasons.yaml. */
  readonly line: number;
}
