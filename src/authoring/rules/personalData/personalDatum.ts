import type { Range } from '../../../platform/problem.ts';

export type PersonalKind = 'e-mail' | 'phone' | 'iban' | 'bsn';

/** Something in an article that may belong to a person. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  /** The same for every way of writing it: E.164, IBAN without spaces, digits, lower case. */
  readonly value: string;
  readonly written: string;
  /** True for the number of a landline: offices have most of them. */
  readonly landline: boolean;
  /** True where it is all that stands in brackets, as the text of a link. */
  readonly inBrackets: boolean;
  readonly range: Range;
}
