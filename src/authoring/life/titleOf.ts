/** What somebody searched for, or the id of an article that isn't there, as the title of an article. */
export function titleOf(words: string): string {
  const spaced = /\s/.test(words) ? words : words.replace(/[-_]+/g, ' ');
  const title = spaced.trim();
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}
