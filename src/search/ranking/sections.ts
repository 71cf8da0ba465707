import type { RecordReader } from '../storage/record.ts';
import { mostTerms, positionOf, termOf } from './proximity.ts';

export interface SectionScore {
  /** Index in the article's sections. */
  readonly section: number;
  readonly score: number;
}

/** Words of a section that make a term's second occurrence count half. */
const usualLength = 150;
/** How often a word in the heading counts as one in the text. */
const headingWeight = 3;

/**
 * The sections that the terms stand in, best first; every term counts once, less in longer sections. Title and
 * keywords count as the heading of the first section, which answers what they say.
 *
 * @param places as `TermPlaces.of` gives them
 * @param length words of the whole article
 */
export function bestSections(
  record: RecordReader,
  places: Uint32Array,
  weights: ArrayLike<number>,
  length: number,
): SectionScore[] {
  if (places.length === 0 || record.sectionCount === 0) return [];
  const starts: number[] = [];
  const headings: number[] = [];
  record.eachSection((_, start, headingWords) => {
    starts.push(start);
    headings.push(start + headingWords);
  });
  const last = starts.at(-1) ?? 0;
  const end = Math.max(last, positionOf(places.at(-1) ?? 0), length);
  const times = new Float64Array(mostTerms);
  const terms: number[] = [];
  const found: SectionScore[] = [];
  let section = 0;
  const finish = (): void => {
    const length = (starts[section + 1] ?? end) - (starts[section] ?? 0);
    let score = 0;
    for (const term of terms) {
      const count = times[term] ?? 0;
      score += ((weights[term] ?? 0) * count) / (count + 0.5 + length / usualLength);
      times[term] = 0;
    }
    if (score > 0) found.push({ section, score });
    terms.length = 0;
  };
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? 0;
    const position = positionOf(place);
    if (position > (starts[section + 1] ?? end)) {
      finish();
      while (position > (starts[section + 1] ?? Number.POSITIVE_INFINITY)) section++;
    }
    const term = termOf(place);
    if (times[term] === 0) terms.push(term);
    times[term] = (times[term] ?? 0) + (position <= (headings[section] ?? 0) ? headingWeight : 1);
  }
  finish();
  return found.sort((a, b) => b.score - a.score || a.section - b.section);
}
