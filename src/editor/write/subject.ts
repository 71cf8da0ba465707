import * as vscode from 'vscode';
import { processPlace } from '../flagged/processPlace.ts';
import { articleUri, isKnowledgeNode, type KnowledgeNode } from '../knowledge/node.ts';

/** What a new article starts from. */
export interface NewArticleSubject {
  /** URI of the knowledge base, or of something in it. */
  readonly near?: string;
  /** Id of its process. */
  readonly process?: string;
  /** URI of an article with the same process. */
  readonly beside?: string;
  readonly title?: string;
  /** A title that the person is still asked about. */
  readonly proposed?: string;
  /** Id that is wanted, as in a link to an article that isn't there. */
  readonly id?: string;
  readonly text?: string;
}

/** What another command may say of the article. */
const givenKeys = ['near', 'process', 'title', 'proposed', 'id', 'text'] as const;

/** Longest selection, in UTF-16 units, that is taken for a title; more is text. */
const longestTitle = 80;

/** What a command was called with: a row of a view, what another command says; else the article that is open. */
export function newArticleSubject(subject: unknown): NewArticleSubject {
  if (isKnowledgeNode(subject)) return ofNode(subject);
  const place = processPlace(subject);
  if (place) return { near: place.root, process: place.process };
  const given = givenOf(subject);
  if (given?.near !== undefined || given?.process !== undefined) return given;
  return { ...ofEditor(), ...(given ?? ofSelection()) };
}

/** Undefined where nothing is given, as where a menu of the editor hands in a file. */
function givenOf(subject: unknown): NewArticleSubject | undefined {
  if (typeof subject !== 'object' || subject === null || subject instanceof vscode.Uri) return undefined;
  const values = subject as Readonly<Record<string, unknown>>;
  const given = givenKeys.filter(key => typeof values[key] === 'string').map(key => [key, values[key]]);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function ofNode(node: KnowledgeNode): NewArticleSubject {
  const near = node.root;
  if (node.kind === 'process') return { near, process: node.leaf.id };
  const beside = articleUri(node)?.toString();
  return { near, ...(beside !== undefined && { beside }) };
}

function ofEditor(): NewArticleSubject {
  const open = vscode.window.activeTextEditor?.document;
  if (!open) return {};
  const uri = open.uri.toString();
  return { near: uri, ...(open.languageId === 'markdown' && { beside: uri }) };
}

/** A few selected words are proposed as the title, more are what the article begins with. */
function ofSelection(): Pick<NewArticleSubject, 'proposed' | 'text'> {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).trim() ?? '';
  if (text === '') return {};
  return text.length <= longestTitle && !text.includes('\n') ? { proposed: text } : { text };
}
