/*
 * Vowels that make one syllable together, the longest first. A diaeresis starts a new one (`geïnd` is ge-ind),
 * and so does a vowel behind one of these groups (`bui-en`, `nieu-we`).
 */
const nuclei =
  /aai|ooi|oei|eeu|ieu|eau|ëe|uw(?=[^aeiouy]|$)|aa|ee|oo|uu|ie|oe|eu|ei|ij|ui|ou|au|ai|oi|[aeiouyáéíóúàèêâôûîäëïöü]/giu;

/** Frequent English words, whose last e is silent. */
const borrowed: Readonly<Record<string, number>> = {
  online: 2,
  offline: 2,
  website: 2,
  websites: 2,
  update: 2,
  updates: 2,
  homepage: 2,
};

/** Syllables of a Dutch word, at least one: its vowel groups. Within one of what a person counts, mostly the same. */
export function dutchSyllables(word: string): number {
  const lower = word.toLowerCase();
  return borrowed[lower] ?? Math.max(1, lower.match(nuclei)?.length ?? 1);
}
