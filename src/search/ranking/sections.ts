import type { ArticleRecord } from '../storage/record.ts';
import { mostTerms } from './proximity.ts';

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
 * The sections that the terms stand in, best first; every term counts once, less in longer sections.
 *
 * @param places as `TermPlaces.of` gives them
 * @param length words of the whole article
 */
export function bestSections(
  record: ArticleRecord,
  places: Float64Array,
  weights: ArrayLike<number>,
  length: number,
): SectionScore[] {
  const { sections } = record;
  const found: SectionScore[] = [];
  let at = 0;
  for (let section = 0; section < sections.length; section++) {
    const start = sections[section]?.start ?? 0;
    const end = sections[section + 1]?.start ?? Math.max(length, start) + sections.length * 32;
    const heading = start + wordCount(sections[section]?.heading ?? '');
    const times = new Map<number, number>();
    for (; at < places.length; at++) {
      const place = places[at] ?? 0;
      const position = Math.floor(place / mostTerms);
      if (position > end) break;
      if (position <= start) continue;
      const term = place % mostTerms;
      times.set(term, (times.get(term) ?? 0) + (position <= heading ? headingWeight : 1));
    }
    let score = 0;
    for (const [term, count] of times) {
      score += ((weights[term] ?? 0) * count) / (count + 0.5 + (end - start) / usualLength);
    }
    if (score > 0) found.push({ section, score });
  }
  return found.sort((a, b) => b.score - a.score || a.section - b.section);
}

function wordCount(text: string): number {
  return text === '' ? 0 : text.split(/\s+/u).length;
}
