import type { ArticleView } from '../text/articleView.ts';

const vague: Readonly<Record<string, string>> = {
  en: 'as soon as possible|as quickly as possible|shortly|soon|in due course|in a timely manner|before long',
  nl: 'zo snel mogelijk|zo spoedig mogelijk|spoedig|binnenkort|zsm|te zijner tijd|op korte termijn|zo gauw mogelijk',
};

/** Who promises: the organisation itself. */
const promiser: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:we|we['’]ll|us|you (?:will|['’]ll) (?:get|receive|hear|be))(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:wij|we|u krijgt|u ontvangt|u hoort|je krijgt|je ontvangt|je hoort)(?!\p{L})/iu,
};

/** Who asks somebody else for speed promises nothing: "contact us as soon as possible". */
const request: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:please|contact us|call us|let us know|you (?:should|must|can|need)|recommend|advise|if we|when we|we (?:can|could|suggest))(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:neem|bel ons|mail ons|meld|laat ons|adviseren|raden|u (?:moet|kunt)|je (?:moet|kunt)|moet u|kunt u|als we|als wij|zodra we|zodra wij|we kunnen|wij kunnen)(?!\p{L})/iu,
};

/** Offsets of vague words of time in sentences that promise something: "we will call you back as soon as possible". */
export function vaguePromises(view: ArticleView): { readonly start: number; readonly end: number }[] {
  const language = view.article.language.toLowerCase().split('-')[0] ?? '';
  const [words, by, asks] = [vague[language], promiser[language], request[language]];
  if (words === undefined || !by || !asks) return [];
  const found: { start: number; end: number }[] = [];
  const expression = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
  for (const match of view.prose.matchAll(expression)) {
    const sentence = view.words.sentences.find(s => s.start <= match.index && s.end > match.index);
    const text = sentence ? view.prose.slice(sentence.start, sentence.end) : '';
    if (by.test(text) && !asks.test(text))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
