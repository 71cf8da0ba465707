/** Words that may stand in the open place of a pattern. */
const mostWords = 4;

/**
 * True for titles that fill one pattern in for something else each: “Can I return shoes?” and “Can I return a coat?”.
 * They begin or end the same, and each has a few words in the one place where they differ. Copies mostly have one
 * title, or quite other ones.
 */
export function shareOnePattern(title: string, other: string): boolean {
  const [one, two] = [wordsOf(title), wordsOf(other)];
  const shorter = Math.min(one.length, two.length);
  let start = 0;
  while (start < shorter && one[start] === two[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === two.at(-1 - end)) end++;
  const open = [one.length - start - end, two.length - start - end];
  return start + end > 0 && open.every(count => count > 0 && count <= mostWords);
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
