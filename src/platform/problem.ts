/** A place in a text: zero-based line, and zero-based character in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something wrong in a file of the user: data, never an exception. */
export interface Problem {
  /** Path from the root of the knowledge base. */
  readonly path: string;
  readonly range: Range;
  readonly severity: Severity;
  /** A sentence for a person, that says the way out where there is one. */
  readonly message: string;
  /** Stable code of the rule that found it (HW001, …). */
  readonly rule: string;
}

/** An empty range at the start of a line. */
export function atLine(line: number): Range {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
