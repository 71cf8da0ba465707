import type { Range } from '../platform/problem.ts';
import type { Heading, Link, Section } from './article.ts';
import type { TextPiece } from './textBlock.ts';

export interface ParsedHeading extends Heading {
  /** The whole heading, marks included. */
  readonly range: Range;
  /** Its text as written; empty, where the text would stand, in a heading without one. */
  readonly textRange: Range;
}

/** Where an address is written. */
export interface AddressPlace {
  /** Id or address and fragment, without brackets around it. */
  readonly addressRange: Range;
  /** Id or address without `#…`; empty where only a heading is named. */
  readonly targetRange: Range;
  /** What stands behind `#`. */
  readonly fragmentRange?: Range;
  /** True for an address in angle brackets, which may hold spaces. */
  readonly inAngleBrackets: boolean;
}

export interface ParsedLink extends Link, Partial<AddressPlace> {
  /** `reference` links have their address in a definition, and no place of their own for it. */
  readonly form: 'inline' | 'reference' | 'autolink';
  /** The whole link, brackets included. */
  readonly range: Range;
}

/** `[label]: address`, which reference links use. */
export interface LinkDefinition extends Omit<Link, 'text'>, AddressPlace {
  readonly label: string;
  readonly range: Range;
}

export interface ParsedSection extends Section {
  /** From its heading up to the next section. */
  readonly range: Range;
  /** Ties pieces of `text` to their places in the file, in order. */
  readonly pieces: readonly TextPiece[];
}
