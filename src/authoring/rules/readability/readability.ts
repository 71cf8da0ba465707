import { primaryLanguage } from '../../../knowledge/language.ts';
import type { Sentence, Words } from '../text/words.ts';
import { lexiconOf, type WordFigures } from './lexicon.ts';
import { type PassiveWords, passiveWordsOf } from './passiveWords.ts';

/**
 * Figures of a text's language. Only sentences that end with a full stop, a question mark or an exclamation mark
 * count: headings, table cells and loose items do not. Names of parameters (maxResultSize) aren't words.
 */
export interface Readability {
  /** Words with letters, in sentences. */
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly passives: readonly Sentence[];
}

/** From so many syllables a word may be a name made of several. */
const longWord = 5;

/** Counts a prose; undefined where its language (BCP 47) has no word list. */
export function readabilityOf(language: string, prose: string, words: Words): Readability | undefined {
  const lexicon = lexiconOf(language);
  if (!lexicon) return undefined;
  const passives: Sentence[] = [];
  const passiveIn = passiveReader(passiveWordsOf(language));
  let total = 0;
  let sentences = 0;
  let syllables = 0;
  for (const sentence of words.sentences) {
    if (!sentence.closed) continue;
    passiveIn.start();
    const before = total;
    for (let i = sentence.first; i < sentence.last; i++) {
      const [start = 0, end = 0] = [words.starts[i], words.ends[i]];
      const word = lexicon.figures(prose, words.hashes[i] ?? 0, start, end);
      if (word.syllables === 0) continue;
      if (word.syllables >= longWord && isMadeName(prose.slice(start, end))) continue;
      passiveIn.word(word);
      total++;
      syllables += word.syllables;
    }
    // A number by itself is no sentence.
    if (total === before) continue;
    sentences++;
    if (passiveIn.found()) passives.push(sentence);
  }
  return { words: total, sentences, syllables, passives };
}

function isMadeName(word: string): boolean {
  return /\p{Ll}\p{Lu}|[\p{L}]\d/u.test(word);
}

/** Words before the auxiliary among which the participle may stand, where it may come first. */
const mostBefore = 3;

/** Tells of a sentence whether it looks passive, word by word. */
function passiveReader({ most, anyOrder }: PassiveWords) {
  let count = 0;
  let auxiliary = -Infinity;
  let participle = -Infinity;
  let isPassive = false;
  return {
    start(): void {
      count = 0;
      auxiliary = -Infinity;
      participle = -Infinity;
      isPassive = false;
    },
    word(word: WordFigures): void {
      if (word.auxiliary) {
        if (anyOrder && count - participle <= mostBefore) isPassive = true;
        auxiliary = count;
      } else if (word.participle) {
        if (count - auxiliary <= most + 1) isPassive = true;
        participle = count;
      }
      count++;
    },
    found: () => isPassive,
  };
}

/**
 * Reading ease, mostly 0 (hard) to 100 (easy). English: R. Flesch, A new readability yardstick, Journal of Applied
 * Psychology 32 (1948): 206.835 − 1.015 w − 84.6 s. Dutch: W.H. Douma, De leesbaarheid van landbouwbladen,
 * Wageningen (1960): 206.84 − 0.93 w − 77 s; w words a sentence, s syllables a word.
 */
export function readingEase({ words, sentences, syllables }: Readability, language: string): number {
  const perSentence = words / sentences;
  const perWord = syllables / words;
  return primaryLanguage(language) === 'nl'
    ? 206.84 - 0.93 * perSentence - 77 * perWord
    : 206.835 - 1.015 * perSentence - 84.6 * perWord;
}
