import type { ArticleType } from '../../knowledge/article.ts';
import { interfaceLanguage } from '../../platform/language.ts';
import { type AuthoringContext, textOf } from '../context.ts';
import { addMonths } from '../dates.ts';
import { fillTemplate, withText } from './fillTemplate.ts';
import { folderFor } from './folders.ts';
import { newId } from './newId.ts';
import { builtInTemplate, ownTemplatePaths } from './templates.ts';

export interface NewArticleRequest {
  readonly type: ArticleType;
  readonly title: string;
  /** Id that is wanted, as in a link to an article that isn't there; made from the title where absent. */
  readonly id?: string;
  /** Id of the process that an answer or story belongs to. */
  readonly process?: string;
  /** BCP 47; that of the process where absent, else the writer's, else the first of the knowledge base. */
  readonly language?: string;
  /** BCP 47, the one that the writer works in; counts where the knowledge base has it. */
  readonly writerLanguage?: string;
  readonly owner?: string;
  /** What it starts with: selected text, a question that found nothing, the words of a journal entry. */
  readonly text?: string;
}

/** A file to be made; nothing is written yet. */
export interface NewFile {
  /** Path from the root; no file is there. */
  readonly path: string;
  readonly text: string;
}

type NewArticleContext = Pick<AuthoringContext, 'base' | 'text' | 'today'>;

/** Months until a new article is reviewed. */
const reviewAfter = 6;

/** A new article from the template of the knowledge base, or from the built-in one, with an id that is free. */
export async function newArticle(context: NewArticleContext, request: NewArticleRequest): Promise<NewFile> {
  const { base } = context;
  const process = request.process === undefined ? undefined : base.process(request.process);
  const { languages } = base.settings;
  const writers = languages.find(language => language === request.writerLanguage);
  const language = request.language ?? process?.language ?? writers ?? languages[0] ?? 'en';
  const title = request.title.replace(/\s+/g, ' ').trim();
  const folder = folderFor(base, request.type, request.process, language);
  const id = freeId(context, folder, request.id ?? title, request.id);
  const today = context.today();
  const values: Record<string, string> = {
    id,
    title,
    language,
    process: request.process ?? '',
    owner: request.owner ?? process?.owner ?? '',
    'review-by': addMonths(today, reviewAfter),
    date: today,
  };
  const template = await templateFor(context, request.type, language);
  const text = fillTemplate(template, values);
  return {
    path: pathOf(folder, id),
    text: request.text?.trim() ? withText(text, request.text) : text,
  };
}

async function templateFor(context: NewArticleContext, type: ArticleType, language: string): Promise<string> {
  for (const path of ownTemplatePaths(type, language)) {
    if (!context.base.hasFile(path)) continue;
    const own = await textOf(context, path);
    if (own !== undefined) return own;
  }
  return builtInTemplate(type, interfaceLanguage(language));
}

/** An id that no article has, and for which no file is in the way. */
export function freeId(
  { base }: Pick<AuthoringContext, 'base'>,
  folder: string,
  words: string,
  wanted?: string,
): string {
  const taken = (id: string) => base.withId(id).length > 0 || base.hasFile(pathOf(folder, id));
  return wanted !== undefined && !taken(wanted) ? wanted : newId(words, taken);
}

/** The path of an article in a folder; an id may hold slashes and other marks that not every disk has in a name. */
export function pathOf(folder: string, id: string): string {
  const name = `${id.replace(/[\\/:*?"<>|]/g, '-')}.md`;
  return folder === '' ? name : `${folder}/${name}`;
}
