import { fold } from '../language/characters.ts';
import type { Language } from '../language/languages.ts';
import type { Lexicon } from '../storage/lexicon.ts';

/*
 * Words that one person writes as one and another as two: `wachtwoordherstel` and `wachtwoord herstellen`,
 * `topup` and `top up`.
 */

/** Languages that make new words by putting words together, with what they may put in between. */
const links: Readonly<Record<string, readonly string[]>> = {
  nl: ['', 's', 'en', 'e', 'n'],
  de: ['', 's', 'en', 'n', 'es', 'er', 'e'],
  da: ['', 's', 'e'],
  no: ['', 's', 'e'],
  sv: ['', 's'],
  fi: [''],
  hu: [''],
};
const noLinks: readonly string[] = [''];

/** Parts are at least so long, in letters: shorter ones are found in nearly every word. */
const shortestPart = 4;
const shortestPartElsewhere = 3;

export function makesCompounds(language: Language): boolean {
  return Object.hasOwn(links, language.code);
}

/**
 * The two words that a word is made of; undefined where there are none. Of several ways the one whose rarer part
 * is in the most articles.
 *
 * @param count number of articles that have a word, in any of its forms
 */
export function splitCompound(
  word: string,
  language: Language,
  count: (part: string) => number,
): readonly [string, string] | undefined {
  const shortest = makesCompounds(language) ? shortestPart : shortestPartElsewhere;
  let best: readonly [string, string] | undefined;
  let most = 0;
  for (let at = shortest; at <= word.length - shortest; at++) {
    const after = count(word.slice(at));
    if (after <= most) continue;
    for (const link of links[language.code] ?? noLinks) {
      const end = at - link.length;
      if (end < shortest || !word.slice(0, at).endsWith(link)) continue;
      const least = Math.min(after, count(word.slice(0, end)));
      if (least <= most) continue;
      most = least;
      best = [word.slice(0, end), word.slice(at)];
    }
  }
  return best;
}

const fewestLetters = 4;
/** Shorter words together are a name, without inflections. */
const fewestOfCompound = 5;

/**
 * Words of the articles that are the two words in one: a compound in any form of the second; a name as it is (`wi fi`,
 * `e mail`), in languages without compounds only where articles don't have both words.
 */
export function joinedWords(lexicon: Lexicon, first: string, second: string, language: Language): number[] {
  const length = first.length + second.length;
  if (length < fewestLetters) return [];
  const compounds = makesCompounds(language);
  if (!compounds && isKnown(lexicon, first) && isKnown(lexicon, second)) return [];
  if (!compounds || Math.min(first.length, second.length) < 2 || length < fewestOfCompound)
    return isKnown(lexicon, first + second) ? [lexicon.find(first + second)] : [];
  const found = new Set<number>();
  const stem = language.stem(second);
  for (const link of links[language.code] ?? noLinks) {
    if (!fold(second).startsWith(stem)) continue;
    lexicon.withPrefix(first + link + stem, word => {
      if (lexicon.count(word) === 0) return;
      const rest = lexicon.text(word).slice(first.length + link.length);
      if (language.stem(rest) === stem) found.add(word);
    });
  }
  return [...found].sort((a, b) => (lexicon.isBefore(a, b) ? -1 : 1));
}

function isKnown(lexicon: Lexicon, word: string): boolean {
  const number = lexicon.find(word);
  return number >= 0 && lexicon.count(number) > 0;
}
