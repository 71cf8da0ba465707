import lunr from 'lunr';
import arabic from 'lunr-languages/lunr.ar.js';
import danish from 'lunr-languages/lunr.da.js';
import german from 'lunr-languages/lunr.de.js';
import greek from 'lunr-languages/lunr.el.js';
import spanish from 'lunr-languages/lunr.es.js';
import finnish from 'lunr-languages/lunr.fi.js';
import french from 'lunr-languages/lunr.fr.js';
import hebrew from 'lunr-languages/lunr.he.js';
import hungarian from 'lunr-languages/lunr.hu.js';
import armenian from 'lunr-languages/lunr.hy.js';
import italian from 'lunr-languages/lunr.it.js';
import korean from 'lunr-languages/lunr.ko.js';
import dutch from 'lunr-languages/lunr.nl.js';
import norwegian from 'lunr-languages/lunr.no.js';
import polish from 'lunr-languages/lunr.pl.js';
import portuguese from 'lunr-languages/lunr.pt.js';
import romanian from 'lunr-languages/lunr.ro.js';
import russian from 'lunr-languages/lunr.ru.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import swedish from 'lunr-languages/lunr.sv.js';
import turkish from 'lunr-languages/lunr.tr.js';
import vietnamese from 'lunr-languages/lunr.vi.js';
import { fold } from './characters.ts';

/** What the index needs to know of a language. */
export interface Language {
  /** First part of the BCP 47 tag: `nl`. */
  readonly code: string;
  /** The stem of a word in lower case, without diacritics; the word itself where it has no letters to stem. */
  stem(word: string): string;
  /** True for the words that are in nearly every text and say little: articles, pronouns, question words. */
  isStopWord(word: string): boolean;
}

const plugins: Readonly<Record<string, typeof dutch>> = {
  ar: arabic,
  da: danish,
  de: german,
  el: greek,
  es: spanish,
  fi: finnish,
  fr: french,
  he: hebrew,
  hu: hungarian,
  hy: armenian,
  it: italian,
  ko: korean,
  nl: dutch,
  no: norwegian,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
  vi: vietnamese,
};

/** Tags that share another's rules. */
const aliases: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fy: 'nl', af: 'nl' };

/** The part of a lunr token that stemmers and stop word filters use; one object serves for all words. */
class TokenOfOneWord {
  text = '';
  update(change: (text: string) => string): this {
    this.text = change(this.text);
    return this;
  }
  toString(): string {
    return this.text;
  }
}

interface Pipeline {
  readonly stemmer?: (token: TokenOfOneWord) => unknown;
  readonly stopWordFilter?: (token: TokenOfOneWord) => unknown;
}

const loaded = new Map<string, Language>();
let supportLoaded = false;

function pipelineOf(code: string): Pipeline | undefined {
  if (code === 'en') return lunr as unknown as Pipeline;
  const plugin = plugins[code];
  if (plugin === undefined) return undefined;
  if (!supportLoaded) {
    stemmerSupport.call(undefined, lunr);
    supportLoaded = true;
  }
  plugin.call(undefined, lunr);
  return (lunr as unknown as Record<string, Pipeline>)[code];
}

/** The t of `hij verloopt`, `werkt`, `wordt`, where few nouns have it: `kaart`, `soort` and `punt` keep theirs. */
const personEnding = /(?<=[gklmp]|d|(?:aa|ee|oo|uu|ie|ij|ei|ui|oe|eu|ou)[bdfgklmnp]|(?:ee|uu|ie|eu)r)t$/;

function withoutPersonEnding(word: string): string {
  if (!personEnding.test(word)) return word;
  // As lunr's stemmer does where there was no t: `verlop`.
  return word.slice(0, -1).replace(/([aeou])\1(?=[bcdfghjklmnpqrstvwxz]$)/, '$1');
}

/**
 * What a language's stemmer leaves different although it is the same word. Dutch writes a consonant twice and a
 * final f and s as v and z before an ending (bon, bonnen; brief, brieven; huis, huizen), of which lunr's stemmer
 * undoes only some; and it leaves the t of verbs.
 */
const refinements: Readonly<Record<string, (stem: string) => string>> = {
  nl(word) {
    if (word.length < 4) return word;
    const stem = word.endsWith('t') ? withoutPersonEnding(word) : word;
    const doubled = /([bcdfghjklmnpqrstvwxz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
    const last = doubled.at(-1);
    return last === 'v' || last === 'z' ? doubled.slice(0, -1) + (last === 'v' ? 'f' : 's') : doubled;
  },
};

/** Words with digits are codes, which have no stem. */
const stemmable = /^[\p{L}\p{M}]{2,40}$/u;
const longestStemmed = 40;

/** Whether a word is of the letters a to z only, as most are: they need no other look. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 0x61 || unit > 0x7a) return false;
  }
  return true;
}

function makeLanguage(code: string): Language {
  const pipeline = pipelineOf(aliases[code] ?? code);
  const refine = refinements[aliases[code] ?? code] ?? (stem => stem);
  const token = new TokenOfOneWord();
  return {
    code,
    stem(word) {
      const stemmer = pipeline?.stemmer;
      const plain = isPlain(word);
      const stemmed = plain ? word.length > 1 && word.length <= longestStemmed : stemmable.test(word);
      if (stemmer === undefined || !stemmed) return plain ? word : fold(word);
      token.text = word;
      stemmer(token);
      // A stem has no letter that the word hasn't got.
      return refine(plain ? token.text : fold(token.text)) || fold(word);
    },
    isStopWord(word) {
      const filter = pipeline?.stopWordFilter;
      if (filter === undefined) return false;
      token.text = word;
      return filter(token) === undefined;
    },
  };
}

/**
 * The language of a BCP 47 tag. A language that lunr doesn't have gets whole words and no stop words.
 * The same object for the same language.
 */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split(/[-_]/)[0] || 'en';
  let language = loaded.get(code);
  if (language === undefined) {
    language = makeLanguage(code);
    loaded.set(code, language);
  }
  return language;
}
