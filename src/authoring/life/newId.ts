import { slug } from 'github-slugger';

/** Longest id that is made: it is typed and read by people. */
const longest = 48;

/**
 * An id from a title: its words in lower case with hyphens, without accents, and with a number where the id is taken.
 * @param taken tells whether an article has this id
 */
export function newId(title: string, taken: (id: string) => boolean): string {
  // The accents of Latin letters only: in other scripts such marks are vowels.
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  const words = slug(plain).replace(/_/g, '-').split('-').filter(Boolean);
  // Scripts without spaces have one word for a whole sentence.
  let id = [...(words.shift() ?? 'article')].slice(0, longest).join('');
  for (const word of words) {
    if (id.length + word.length + 1 > longest) break;
    id += `-${word}`;
  }
  if (!taken(id)) return id;
  let number = 2;
  while (taken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
