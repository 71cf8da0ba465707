/*
 * Function words that are frequent in one language and rare in the others, for telling which language a text is
 * in. Words that two of the languages share (is, in, of, was, die, an, des, de in Dutch and French) are left out.
 */
const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the and to you for with your this that can are not from have will when how what which be by it on if as do does my our where why who'.split(
    ' ',
  ),
  nl: 'het een en van voor niet met aan zijn uw je bij naar wordt kunt wat hoe wanneer deze dit dat ook om u kan ik mijn heb moet worden hoeveel waarom welke jullie wil geen heeft'.split(
    ' ',
  ),
  de: 'der und das ist nicht mit für sie ein eine auf zu den von wie können werden auch bei nach ich wird sind dem wenn'.split(
    ' ',
  ),
  fr: 'le la les et est une un pour vous votre dans que qui sur pas avec ce cette du au par nous plus sont comment'.split(
    ' ',
  ),
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords)) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** The language of a tag (BCP 47) without its region, in lower case: `nl` for `nl-BE`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}

/** What a table has for the language of a tag, its region left out; undefined where it has nothing. */
export function forLanguage<T>(table: Readonly<Record<string, T>>, tag: string): T | undefined {
  const language = primaryLanguage(tag);
  return Object.hasOwn(table, language) ? table[language] : undefined;
}

/** Words that are looked at: enough to tell, few enough to cost nothing. */
const sample = 200;

/**
 * The language among `candidates` (BCP 47) whose function words are most frequent in the text; the first
 * candidate where no word tells.
 */
export function detectLanguage(text: string, candidates: readonly string[]): string {
  const fallback = candidates[0] ?? 'en';
  if (candidates.length < 2) return fallback;
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    for (const language of languagesOf.get(word.toLowerCase()) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    if (++words === sample) break;
  }
  let best = fallback;
  let most = 0;
  for (const candidate of candidates) {
    const count = counts.get(primaryLanguage(candidate)) ?? 0;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}
