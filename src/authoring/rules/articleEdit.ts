import type { TextEdit as EditorEdit } from 'vscode-languageserver-types';
import { removeKey, setKey } from '../frontMatter/edit.ts';
import { frontMatterSource } from '../frontMatter/entries.ts';
import type { TextEdit } from './finding.ts';
import type { ArticleView } from './text/articleView.ts';

/** Gives a key of an article's front matter a value, in the place that the schema has for it. */
export function keyEdit({ article, text }: ArticleView, key: string, value: string): TextEdit[] {
  return setKey(frontMatterSource(article.path, text), key, value).map(edit => editOf(article.path, edit));
}

/** Takes a key out of an article's front matter. */
export function withoutKey({ article, text }: ArticleView, key: string): TextEdit[] {
  return removeKey(frontMatterSource(article.path, text), key).map(edit => editOf(article.path, edit));
}

function editOf(path: string, { range, newText }: EditorEdit): TextEdit {
  return { path, range, text: newText };
}
