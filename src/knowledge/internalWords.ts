const noted =
  'notes?|remarks?|comments?|info(?:rmation)?|instructions?|notities?|opmerking(?:en)?|aantekening(?:en)?|toelichting(?:en)?|informatie|instructies?';
/** In English and Dutch, alone or with what it is or is for: "Internal notes", "Alleen voor intern gebruik". */
const internal = new RegExp(
  `^(?:(?:for|alleen|uitsluitend|voor)\\s+)*(?:internal|interne?)(?:\\s+(?:only|use|use only|gebruik|${noted}))?$`,
  'i',
);
/** The first words of a line, without numbers, signs and brackets before them, and without what explains them. */
const firstWords = /^[^\p{L}]*([\p{L} ]*?) ?(?:$|[()[\]{}:;.!?–—]| -|-$)/u;

/** True where a heading or a comment says that what follows is not for customers. */
export function saysInternal(text: string): boolean {
  // With one space between words: a heading can hold half a megabyte of them.
  const line = text.replace(/\s+/g, ' ').trim();
  return internal.test(firstWords.exec(line)?.[1]?.trim() ?? '');
}
