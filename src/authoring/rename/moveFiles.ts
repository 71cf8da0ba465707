import { decodeAddress } from '../../knowledge/address.ts';
import type { Article } from '../../knowledge/article.ts';
import { idFromPath } from '../../knowledge/reader.ts';
import type { AuthoringContext } from '../context.ts';
import { EditCollector } from '../editCollector.ts';
import { scalarText } from '../frontMatter/scalar.ts';
import { findIdMentions } from '../links/idMentions.ts';
import { type FoundAddress, findAddresses } from '../links/linkSearch.ts';
import { addressesOf } from '../links/references.ts';
import { encodePath, relativePath, resolvePath } from '../relativePath.ts';

/** A file or a folder that moves; paths from the root. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

type MoveContext = Pick<AuthoringContext, 'base' | 'text'>;

/**
 * What must change in the texts when files or folders move: relative links to what moves, relative links in it, and
 * the ids of articles that have none of their own. The edits are for the texts where they stand before the move.
 */
export async function moveFiles(context: MoveContext, moves: readonly Move[]): Promise<EditCollector> {
  const { base } = context;
  const edits = new EditCollector();
  const newPath = movedPath(moves);
  const movedArticles = [...base.articles()].filter(a => newPath(a.path) !== a.path);
  const movedPaths = [...movedArticles.map(a => a.path), ...[...base.files()].filter(p => newPath(p) !== p)];
  const affected = new Set<Article>(movedArticles.filter(hasRelativeLinks));
  for (const path of movedPaths) {
    for (const source of base.linkingTo(path)) {
      const article = base.articleAt(source);
      if (article) affected.add(article);
    }
  }
  for (const found of await findAddresses(context, affected, a => a.kind !== 'wiki')) {
    const target = movedTarget(found, newPath);
    if (target !== undefined) edits.replace(found.from.path, found.targetRange, target);
  }
  for (const article of movedArticles) {
    if (!article.hasOwnId) await followId(context, edits, article, idFromPath(newPath(article.path)));
  }
  return edits;
}

/** The path after the moves, for any path. */
function movedPath(moves: readonly Move[]): (path: string) => string {
  return path => {
    for (const { from, to } of moves) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
    }
    return path;
  };
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

function hasRelativeLinks(article: Article): boolean {
  return article.links.some(link => link.kind !== 'wiki' && isRelative(link.target));
}

function isRelative(target: string): boolean {
  return target !== '' && !scheme.test(target);
}

/** The address to write; undefined where what is there can stay. */
function movedTarget(found: FoundAddress, newPath: (path: string) => string): string | undefined {
  const { target, inAngleBrackets } = found.address;
  if (!isRelative(target)) return undefined;
  const query = target.indexOf('?');
  const bare = query < 0 ? target : target.slice(0, query);
  const written = decodeAddress(bare);
  const from = newPath(found.from.path);
  const before = resolvePath(written, found.from.path);
  const after = newPath(before.join('/')).split('/');
  const moved = inStyleOf(written, relativePath(from, after), after);
  // A long way round is left alone where it still leads there; the shortest way stays the shortest.
  const wasShortest = written === inStyleOf(written, relativePath(found.from.path, before), before);
  const stillLeads = resolvePath(written, from).join('/') === after.join('/');
  if (moved === written || (stillLeads && !wasShortest)) return undefined;
  return encodePath(moved, inAngleBrackets) + (query < 0 ? '' : target.slice(query));
}

/** Keeps `/` and `./` at the start where they were written, and `/` at the end. */
function inStyleOf(written: string, relative: string, parts: readonly string[]): string {
  const end = written.endsWith('/') && !relative.endsWith('/') ? '/' : '';
  if (written.startsWith('/')) return `/${parts.join('/')}${end}`;
  return (written.startsWith('./') && !relative.startsWith('.') ? './' : '') + relative + end;
}

/** An article without an id of its own is known by its path. */
async function followId(
  context: MoveContext,
  edits: EditCollector,
  article: Article,
  id: string,
): Promise<void> {
  if (id === article.id) return;
  for (const link of await addressesOf(context, article, 'wiki')) {
    edits.replace(link.from.path, link.targetRange, id);
  }
  for (const { path, range, quote } of await findIdMentions(context, article)) {
    edits.replace(path, range, scalarText(id, quote));
  }
}
