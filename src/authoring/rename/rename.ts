import { decodeAddress } from '../../knowledge/address.ts';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { Position, Range } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { EditCollector } from '../editCollector.ts';
import { frontMatterEntries, singleValue } from '../frontMatter/entries.ts';
import { quoteAround, scalarText } from '../frontMatter/scalar.ts';
import { isTitleHeading, type Subject, subjectAt } from '../links/subject.ts';
import { resolvePath } from '../relativePath.ts';
import { texts } from '../texts.ts';
import { type Refusal, refuse } from './refusal.ts';
import { indexOfHeading, renameHeading } from './renameHeading.ts';
import { renameId } from './renameId.ts';

/** What will be renamed at a position, and the name it has. */
export interface RenameStart {
  readonly range: Range;
  readonly placeholder: string;
}

type RenameContext = Pick<AuthoringContext, 'base' | 'text' | 'parsed' | 'language'>;

/**
 * What a rename at a position is about: an id (in the front matter, in a wiki link, in another article's front
 * matter), a heading (itself or in a link), the file behind a relative link, the title.
 */
export function prepareRename(
  context: Pick<AuthoringContext, 'base' | 'language'>,
  parsed: ParsedArticle,
  position: Position,
): RenameStart | Refusal {
  const subject = subjectAt(parsed, context.base, position);
  const name = subject && nameOf(subject, parsed);
  if (!subject || name === undefined) return refuse(texts[context.language].nothingToRename);
  return { range: subject.range, placeholder: name };
}

function nameOf(subject: Subject, parsed: ParsedArticle): string | undefined {
  const written = () => textIn(parsed, subject.range);
  switch (subject.kind) {
    case 'article':
      if (subject.at === 'title') return written();
      return subject.link && subject.link.kind !== 'wiki' ? written() : subject.article.id;
    case 'heading':
      return subject.at === 'heading' ? written() : subject.heading.text;
    case 'file':
      return written();
    default:
      return undefined;
  }
}

/** Renames what stands at a position; the edit has everything that must change with it. */
export async function rename(
  context: RenameContext,
  parsed: ParsedArticle,
  position: Position,
  newName: string,
): Promise<EditCollector | Refusal> {
  const subject = subjectAt(parsed, context.base, position);
  switch (subject?.kind) {
    case 'article':
      if (subject.at === 'title') return renameTitle(context, parsed, newName);
      if (subject.link && subject.link.kind !== 'wiki') {
        return renameFile(context, subject.article.path, parsed.path, newName);
      }
      return renameId(context, subject.article, newName.trim());
    case 'heading': {
      const article = await context.parsed(subject.article.path);
      if (!article) return new EditCollector();
      return renameHeading(context, article, indexOfHeading(article, subject.heading), newName);
    }
    case 'file':
      return renameFile(context, subject.path, parsed.path, newName);
    default:
      return refuse(texts[context.language].nothingToRename);
  }
}

async function renameTitle(
  context: RenameContext,
  parsed: ParsedArticle,
  title: string,
): Promise<EditCollector | Refusal> {
  const article = context.base.articleAt(parsed.path);
  if (article && isTitleHeading(article, 0)) return renameHeading(context, parsed, 0, title);
  const value = singleValue(frontMatterEntries(parsed), 'title');
  const edits = new EditCollector();
  if (value)
    edits.replace(parsed.path, value.range, scalarText(title, quoteAround(parsed.text, value.span[0])));
  return edits;
}

/**
 * Moves the file that a relative link leads to. Only the move itself: the editor asks what must change for it, as for
 * every other move.
 */
function renameFile(
  context: RenameContext,
  path: string,
  from: string,
  address: string,
): EditCollector | Refusal {
  const edits = new EditCollector();
  const parts = resolvePath(decodeAddress(address.trim()), from);
  const ending = /\.[^./]+$/.exec(path)?.[0] ?? '';
  const to = parts.join('/');
  const target = /\.[^./]+$/.test(to) ? to : to + ending;
  if (parts[0] === '..' || to === '') return refuse(texts[context.language].pathNotAllowed);
  if (target === path) return edits;
  if (context.base.hasFile(target)) return refuse(texts[context.language].pathInUse(target));
  edits.move(path, target);
  return edits;
}

function textIn(parsed: ParsedArticle, range: Range): string {
  return parsed.text.slice(parsed.offsetAt(range.start), parsed.offsetAt(range.end));
}
