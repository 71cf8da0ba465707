import { likeness, type Signature } from '../duplicates/signature.ts';
import { shareOnePattern } from '../duplicates/titles.ts';

/** An article as far as its subject goes. */
export interface Subject {
  readonly title: string;
  /** Absent where the text is short. */
  readonly signature: Signature | undefined;
}

/** Share of the text that articles which fill in one template have in common at least. */
const template = 0.4;

/**
 * True for two articles whose values differ because they are about different things: they fill in one template for
 * another country or product, or their titles give different numbers: a version, a year, a size.
 */
export function haveOtherSubjects(a: Subject, b: Subject): boolean {
  const [one, two] = [numbersIn(a.title), numbersIn(b.title)];
  if (one !== '' && two !== '' && one !== two) return true;
  if (!a.signature || !b.signature || !shareOnePattern(a.title, b.title)) return false;
  return likeness(a.signature, b.signature) >= template;
}

function numbersIn(title: string): string {
  return (title.match(/\d+(?:[.,-]\d+)+|\d{2,}/g) ?? []).join(' ');
}
