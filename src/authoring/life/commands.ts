import type { TextEdit } from 'vscode-languageserver-types';
import type { Status } from '../../knowledge/article.ts';
import { addToList, removeKey, setKey } from '../frontMatter/edit.ts';
import type { FrontMatterSource } from '../frontMatter/entries.ts';

/*
 * The commands on an article, as edits of its text. Nothing else in the file changes.
 */

/** Sets the confidence state. What took the place of the article goes: it came back, or was archived without. */
export function setStatus(source: FrontMatterSource, status: Status): TextEdit[] {
  return [...setKey(source, 'status', status), ...removeKey(source, 'replaced-by')];
}

/** @param replacement id of the article that takes its place */
export function archiveWithReplacement(source: FrontMatterSource, replacement: string): TextEdit[] {
  return joined([...setKey(source, 'status', 'archived'), ...setKey(source, 'replaced-by', replacement)]);
}

/** @param date ISO date */
export function setReviewBy(source: FrontMatterSource, date: string): TextEdit[] {
  return setKey(source, 'review-by', date);
}

export function addKeyword(source: FrontMatterSource, keyword: string): TextEdit[] {
  return addToList(source, 'keywords', keyword);
}

/** @param hash content of the source as it is now, from `bodyHash` */
export function confirmTranslation(source: FrontMatterSource, hash: string): TextEdit[] {
  return setKey(source, 'source-hash', hash);
}

/** Edits that would make front matter each for itself, where there is none, make it together. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const [first, ...others] = edits;
  if (!first?.newText.startsWith('---') || others.length === 0) return [...edits];
  const keys = edits.map(edit => edit.newText.split(/\r?\n/)[1] ?? '');
  const newline = first.newText.includes('\r\n') ? '\r\n' : '\n';
  return [{ range: first.range, newText: ['---', ...keys, '---', '', ''].join(newline) }];
}
