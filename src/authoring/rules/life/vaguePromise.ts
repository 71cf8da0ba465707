import { forLanguage } from '../../../knowledge/language.ts';
import type { ArticleView } from '../text/articleView.ts';
import { sentenceAt } from '../text/words.ts';

const vague: Readonly<Record<string, RegExp>> = {
  en: /\b(?:as (?:soon|quickly) as possible|shortly|soon|in due course|in a timely manner|before long|asap)\b/gi,
  nl: /\b(?:zo (?:snel|spoedig|gauw) mogelijk|spoedig|binnenkort|zsm|asap|z\.s\.m|te zijner tijd|op korte termijn)\b/gi,
};

/** Who promises: the organisation itself. */
const promiser: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:we|we['’]ll|you(?: will|['’]ll) (?:get|receive|hear|be))(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:wij|we|(?:u|je|jij) (?:krijgt|ontvangt|hoort)|(?:krijgt|ontvangt|hoort) u|(?:krijg|ontvang|hoor) (?:je|jij))(?!\p{L})/iu,
};

/** Who asks somebody else for speed promises nothing: "contact us as soon as possible". */
const request: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:please|contact us|call us|let us know|you (?:should|must|can|need)|recommend|advise|encourage|want|try|if we|when we|so (?:that )?we|if your?|when your?|we (?:can|could|suggest)|let['’]s|we use|we just|open)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:neem|bel ons|mail ons|meld|laat ons|adviseren|raden|willen|proberen|u (?:moet|kunt)|je (?:moet|kunt)|moet u|kunt u|als we|als wij|als uw?|als je|zodat|wanneer|zodra we|zodra wij|we kunnen|wij kunnen)(?!\p{L})/iu,
};

/** Vague words of time in sentences that promise something: "we will call you back as soon as possible". */
export function vaguePromises(view: ArticleView): { readonly start: number; readonly end: number }[] {
  const { language } = view.article;
  const words = forLanguage(vague, language);
  const by = forLanguage(promiser, language);
  const asks = forLanguage(request, language);
  if (!words || !by || !asks) return [];
  const found: { start: number; end: number }[] = [];
  for (const match of view.prose.matchAll(words)) {
    const sentence = sentenceAt(view.words, match.index);
    const text = sentence ? view.prose.slice(sentence.start, sentence.end) : '';
    if (by.test(text) && !asks.test(text) && !text.endsWith('?'))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
