import { derivationsOf } from '../language/derivations.ts';
import { type Language, languageOf } from '../language/languages.ts';
import { wordsOf } from '../language/tokenizer.ts';
import { allFields, type Form, type Term } from '../ranking/term.ts';
import type { Weights } from '../ranking/weights.ts';
import type { ArticleStore } from '../storage/articleStore.ts';
import { headingField, keywordField, textField, titleField } from '../storage/postingFormat.ts';
import type { Texts } from '../texts.ts';
import { hasDigit } from './codes.ts';
import { type CodeTerm, codePartsOf, codesOf, otherWritingsOf } from './codeTerms.ts';
import { joinedWords, makesCompounds, splitCompound } from './compounds.ts';
import type { WordField } from './filterKeys.ts';
import type { Note, Presence, TextClause } from './parseQuery.ts';
import { type QueryLanguage, queryLanguage } from './queryLanguage.ts';
import type { Speller } from './speller.ts';
import { everydaySynonyms, type SynonymFinder } from './synonyms.ts';
import type { Resolved, TermResolver } from './termResolver.ts';

/** An exact phrase, which articles must have or must not have. */
export interface Phrase {
  /** Per word: the words of the articles that are written so, with or without diacritics. */
  readonly words: readonly (readonly number[])[];
  readonly fields: number;
  readonly prohibited: boolean;
  /** As typed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A query in the words of the articles. */
export interface Interpretation {
  readonly terms: readonly Term[];
  readonly phrases: readonly Phrase[];
  readonly language: QueryLanguage;
  /** Words typed, in lower case. */
  readonly words: readonly string[];
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly notes: readonly Note[];
  /** True where it names nothing that must or may be there. */
  readonly empty: boolean;
  /** The words of the articles that it matches, for marking them in texts. */
  highlights(): string[];
}

export interface Interpreter {
  readonly store: ArticleStore;
  readonly resolver: TermResolver;
  readonly speller: Speller;
  readonly synonyms: SynonymFinder;
  readonly weights: Weights;
  /** First language of the knowledge base. */
  readonly language: Language;
}

/** More words than this are not a query. */
const mostWords = 256;
/** Enough to mark what can be seen. */
const mostHighlights = 200;
/** In longer queries quotation marks are those of a text, and not a command. */
const mostWordsOfCommand = 12;
/** Words from so many letters may be compounds even though articles have them. */
const longWord = 9;
const fieldBits: Readonly<Record<WordField, number>> = {
  text: 1 << textField,
  heading: 1 << headingField,
  title: 1 << titleField,
  keyword: 1 << keywordField,
};

/** A word of the query, with what was said of it. */
interface QueryWord {
  readonly text: string;
  readonly clause: TextClause;
  /** The word is still being typed. */
  readonly open: boolean;
}

/** @param openEnd true where the person is typing, and the last word may go on */
export function interpretQuery(
  clauses: readonly TextClause[],
  openEnd: boolean,
  interpreter: Interpreter,
  texts: Texts,
): Interpretation {
  return new Interpreting(clauses, openEnd, interpreter, texts);
}

class Interpreting implements Interpretation {
  readonly phrases: Phrase[] = [];
  readonly corrections: { from: string; to: string }[] = [];
  readonly notes: Note[] = [];
  readonly language: QueryLanguage;
  readonly words: readonly string[];
  readonly empty: boolean;
  readonly #interpreter: Interpreter;
  readonly #finders: readonly { readonly finder: SynonymFinder; readonly weight: number }[];
  /** By the words that count: a term that is said twice is one. */
  readonly #terms = new Map<string, Term>();

  constructor(clauses: readonly TextClause[], openEnd: boolean, interpreter: Interpreter, texts: Texts) {
    this.#interpreter = interpreter;
    const all = clauses.flatMap(clause => queryWords(clause, openEnd && clause === clauses.at(-1)));
    const words = all.slice(0, mostWords);
    const [cut] = all.slice(mostWords);
    if (cut !== undefined) {
      const { start, end } = cut.clause;
      this.notes.push({ message: texts.tooManyWords(mostWords), start, end });
    }
    this.words = words.map(word => word.text);
    this.empty = words.every(word => word.clause.presence === 'prohibited');
    this.language = queryLanguage(interpreter.store, this.words, interpreter.language);
    const { synonyms, weights } = interpreter;
    const everyday = words.length <= weights.shortQuery ? this.#languageCodes() : [];
    this.#finders = [
      ...everyday.map(code => ({ finder: everydaySynonyms(code), weight: weights.everyday })),
      { finder: synonyms, weight: weights.synonym },
    ];
    const isText = words.length > mostWordsOfCommand;
    for (const clause of clauses) if (clause.kind === 'phrase' && !isText) this.#phrase(clause);
    for (const word of words) this.#word(word);
    const plain = words.filter(isPlain);
    const typed = plain.map(({ text }) => text);
    if (typed.some(hasDigit)) for (const code of codesOf(typed, interpreter)) this.#addCode(code);
    this.#joined(plain);
    this.#synonyms(plain);
  }

  get terms(): readonly Term[] {
    return [...this.#terms.values()];
  }

  highlights(): string[] {
    const wanted = this.terms.filter(term => term.presence !== 'prohibited');
    const main = wanted.filter(term => !term.stopWord);
    const words = new Set<number>();
    for (const { forms } of main.length > 0 ? main : wanted) for (const { word } of forms) words.add(word);
    for (const { words: forms, prohibited } of this.phrases) {
      if (!prohibited) for (const word of forms.flat()) words.add(word);
    }
    return [...words].slice(0, mostHighlights).map(word => this.#interpreter.store.lexicon.text(word));
  }

  #phrase(clause: TextClause): void {
    const words = wordsOf(clause.text).filter(word => !word.whole);
    if (words.length === 0) return;
    this.phrases.push({
      words: words.map(word => this.#interpreter.resolver.written(word.text)),
      fields: clause.field === undefined ? allFields : fieldBits[clause.field],
      prohibited: clause.presence === 'prohibited',
      text: clause.text,
      start: clause.start,
      end: clause.end,
    });
  }

  #word(word: QueryWord): void {
    const { clause, text } = word;
    if (clause.kind === 'phrase' && clause.presence === 'prohibited') return;
    const { resolver, weights } = this.#interpreter;
    if (clause.wildcard) {
      this.#add(word, { forms: resolver.wildcard(text), exact: [] });
      return;
    }
    let found = isPlain(word) ? this.#withSynonyms(resolver.word(text), text) : resolver.word(text);
    if (clause.edits !== undefined && clause.kind === 'words') found = this.#near(found, text, clause.edits);
    if (word.open) {
      const known = new Set(found.forms.map(form => form.word));
      found = { exact: found.exact, forms: [...found.forms, ...resolver.prefix(text, known)] };
    }
    const { language } = this.language;
    if (hasDigit(text) && isPlain(word) && clause.presence === 'optional') {
      const isKnown = found.forms.length > 0;
      if (this.#otherCode(text, isKnown) && !isKnown) return;
    }
    if (found.forms.length === 0 && clause.kind === 'words') {
      if (makesCompounds(language) && this.#parts(word, weights.compoundParts)) return;
      found = this.#corrected(word);
      if (found.forms.length === 0 && this.#parts(word, weights.compoundParts)) return;
    } else if (makesCompounds(language) && text.length >= longWord && isPlain(word)) {
      this.#parts(word, weights.knownCompoundParts);
    }
    this.#add(word, found);
  }

  /** Words that differ by so many letters count as well. */
  #near(found: Resolved, text: string, edits: number): Resolved {
    const { store, speller, weights } = this.#interpreter;
    if (edits === 0) return found;
    const forms = new Map(found.forms.map(form => [form.word, form]));
    for (const { word } of speller.near(store.lexicon, text, edits)) {
      if (!forms.has(word)) forms.set(word, { word, weight: weights.correction, languages: -1 });
    }
    return { exact: found.exact, forms: [...forms.values()] };
  }

  /** What may have been meant by a word that no article has. */
  #corrected({ text, open }: QueryWord): Resolved {
    const { store, speller, resolver, weights } = this.#interpreter;
    const candidates = open
      ? speller.completions(store.lexicon, text)
      : speller.candidates(store.lexicon, text);
    const [first] = candidates;
    if (first === undefined) return { forms: [], exact: [] };
    const to = store.lexicon.text(first.word);
    this.corrections.push({ from: text, to });
    const forms = new Map<number, Form>();
    candidates.forEach(({ word }, i) => {
      for (const form of resolver.word(store.lexicon.text(word)).forms) {
        if (!forms.has(form.word))
          forms.set(form.word, i === 0 ? form : { ...form, weight: weights.correction });
      }
    });
    return { forms: [...forms.values()], exact: [first.word] };
  }

  /** Adds what a code or number is called otherwise; its parts where nobody knows it. False where there is nothing. */
  #otherCode(text: string, isKnown: boolean): boolean {
    const other = otherWritingsOf(text, isKnown, this.#interpreter);
    this.#addCode(other);
    if (isKnown || other.words.length > 0) return other.words.length > 0;
    const parts = codePartsOf(text, this.#interpreter);
    for (const part of parts) this.#addOnce(part, this.#interpreter.weights.compoundParts);
    return parts.length > 0;
  }

  #addCode({ words, weight }: CodeTerm): void {
    this.#addOnce({ forms: words.map(asForm), exact: [] }, weight);
  }

  /** Adds the two words that a word is made of. False where it isn't. */
  #parts(word: QueryWord, weight: number): boolean {
    const { store, resolver } = this.#interpreter;
    const count = (part: string): number =>
      resolver.word(part).forms.reduce((most, form) => Math.max(most, store.lexicon.count(form.word)), 0);
    const parts = splitCompound(word.text, this.language.language, count);
    for (const part of parts ?? []) this.#addOnce(resolver.word(part), weight * word.clause.boost);
    return parts !== undefined;
  }

  /** Adds words that are two words of the query in one. */
  #joined(words: readonly QueryWord[]): void {
    const { language } = this.language;
    const { store, weights } = this.#interpreter;
    words.slice(1).forEach((second, i) => {
      const first = words[i];
      if (first === undefined || language.isStopWord(first.text) || language.isStopWord(second.text)) return;
      const found = joinedWords(store.lexicon, first.text, second.text, language);
      const forms = found.map(asForm);
      this.#addOnce({ forms, exact: [] }, weights.joinedWords);
    });
  }

  /** The language of the query, or all of the articles where the query doesn't tell. */
  #languageCodes(): string[] {
    const { number, language } = this.language;
    if (number !== undefined) return [language.code];
    return [...new Set(this.#interpreter.store.languageList.map(({ code }) => languageOf(code).code))];
  }

  /** The words that mean the same as one word, or are of its root: they count as forms of it, so that who has both has it once. */
  #withSynonyms(found: Resolved, text: string): Resolved {
    const { resolver, weights } = this.#interpreter;
    const forms = new Map<number, Form>();
    for (const { finder, weight } of this.#finders) {
      for (const { length, others } of finder.find([text])) {
        for (const [other, second] of length === 1 ? others : []) {
          if (other === undefined || second !== undefined) continue;
          for (const form of resolver.word(other).forms)
            forms.set(form.word, { ...form, weight: Math.max(forms.get(form.word)?.weight ?? 0, weight) });
        }
      }
    }
    for (const other of derivationsOf(text, this.language.language.code)) {
      for (const form of resolver.word(other).forms)
        if (!forms.has(form.word)) forms.set(form.word, { ...form, weight: weights.everyday });
    }
    for (const form of found.forms) forms.set(form.word, form);
    return { exact: found.exact, forms: [...forms.values()] };
  }

  /** Adds what is said in several words, or instead of several. */
  #synonyms(words: readonly QueryWord[]): void {
    const { resolver } = this.#interpreter;
    for (const { finder, weight } of this.#finders) {
      for (const { length, others } of finder.find(words.map(word => word.text))) {
        for (const other of others) {
          if (length === 1 && other.length === 1) continue;
          for (const word of other) this.#addOnce(resolver.word(word), weight / other.length);
        }
      }
    }
  }

  #add(word: QueryWord, { forms, exact }: Resolved): void {
    const { clause, text } = word;
    const { repeated } = this.#interpreter.weights;
    const required = clause.presence === 'required';
    // A word that must be there and isn't leaves nothing, which an empty term says.
    if (forms.length === 0 && !required) return;
    const fields = clause.field === undefined ? allFields : fieldBits[clause.field];
    const presence: Presence =
      clause.field !== undefined && clause.presence === 'optional' ? 'required' : clause.presence;
    const stopWord = this.#isStopWord(text) && presence === 'optional';
    const key = `${presence} ${fields} ${forms.map(form => form.word).join(' ')}`;
    const weight = clause.boost * (stopWord ? this.#stopWeight() : 1);
    const before = this.#terms.get(key);
    this.#terms.set(key, {
      forms,
      exact: before === undefined ? exact : [...new Set([...before.exact, ...exact])],
      weight: before === undefined ? weight : before.weight + repeated * weight,
      stopWord,
      fields,
      presence,
    });
  }

  /** Adds words that nobody typed, unless they are there. */
  #addOnce({ forms }: Resolved, weight: number): void {
    const [form] = forms;
    if (form === undefined) return;
    const terms = this.terms;
    if (terms.some(term => term.forms.some(other => other.word === form.word))) return;
    const key = `added ${forms.map(({ word }) => word).join(' ')}`;
    const stopWord = false;
    this.#terms.set(key, { forms, exact: [], weight, stopWord, fields: allFields, presence: 'optional' });
  }

  #isStopWord(text: string): boolean {
    const { number, language } = this.language;
    if (number !== undefined) return language.isStopWord(text);
    const { languageList } = this.#interpreter.store;
    return languageList.length > 0 && languageList.every(({ code }) => languageOf(code).isStopWord(text));
  }

  /** Stop words say something in short questions, and nothing in long ones. */
  #stopWeight(): number {
    const { stopWords, shortQuery, longQuery } = this.#interpreter.weights;
    const share = Math.min(1, Math.max(0, (this.words.length - shortQuery) / (longQuery - shortQuery)));
    return 1 - share * (1 - stopWords);
  }
}

/** The words of a clause; where it has a star, pieces between spaces with their stars. */
function queryWords(clause: TextClause, open: boolean): QueryWord[] {
  if (clause.wildcard) return [{ text: clause.text.toLowerCase().normalize('NFC'), clause, open: false }];
  const words = wordsOf(clause.text);
  return words.map((word, i) => ({
    text: word.text,
    clause,
    open: open && clause.kind === 'words' && i === words.length - 1,
  }));
}

/** A word that counts in full, in every language. */
function asForm(word: number): Form {
  return { word, weight: 1, languages: -1 };
}

function isPlain({ clause }: QueryWord): boolean {
  return clause.presence !== 'prohibited' && clause.field === undefined && !clause.wildcard;
}
