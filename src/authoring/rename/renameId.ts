import type { Article } from '../../knowledge/article.ts';
import { decisionPath } from '../../knowledge/decisionFile.ts';
import type { AuthoringContext } from '../context.ts';
import { EditCollector } from '../editCollector.ts';
import { setKey } from '../frontMatter/edit.ts';
import { scalarText } from '../frontMatter/scalar.ts';
import { findIdMentions } from '../links/idMentions.ts';
import { addressesOf } from '../links/references.ts';
import { texts } from '../texts.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Letters, digits and a few marks, none of which mean anything in YAML, in a link or in a path. */
const allowed = /^[\p{L}\p{N}_][\p{L}\p{N}._/-]*$/u;

type RenameContext = Pick<AuthoringContext, 'base' | 'text' | 'parsed' | 'language'>;

/** Gives an article another id, and changes everything that names it by its id. */
export async function renameId(
  context: RenameContext,
  article: Article,
  newId: string,
): Promise<EditCollector | Refusal> {
  const messages = texts[context.language];
  if (!allowed.test(newId)) return refuse(messages.idNotAllowed);
  const other = context.base.article(newId);
  if (other && other !== article) return refuse(messages.idInUse(newId, other.title));
  const parsed = await context.parsed(article.path);
  const edits = new EditCollector();
  if (newId === article.id || !parsed) return edits;
  for (const { range, newText } of setKey(parsed, 'id', newId)) edits.replace(article.path, range, newText);
  for (const link of await addressesOf(context, article, 'wiki')) {
    edits.replace(link.from.path, link.targetRange, newId);
  }
  for (const { path, range, quote } of await findIdMentions(context, [article])) {
    edits.replace(path, range, scalarText(newId, quote));
  }
  if (article.type === 'process') moveDecisions(edits, context, article.id, newId);
  return edits;
}

/** The decisions on a process stand in a file with its id as name. */
function moveDecisions(edits: EditCollector, context: RenameContext, id: string, newId: string): void {
  for (const ending of ['yaml', 'yml'] as const) {
    const from = decisionPath(id, ending);
    if (context.base.hasFile(from)) edits.move(from, decisionPath(newId, ending));
  }
}
