import { decodeAddress, isAbsolute } from '../../knowledge/address.ts';
import type { Article } from '../../knowledge/article.ts';
import { idFromPath } from '../../knowledge/reader.ts';
import type { AuthoringContext } from '../context.ts';
import { EditCollector } from '../editCollector.ts';
import { scalarText } from '../frontMatter/scalar.ts';
import type { Address } from '../links/address.ts';
import { findIdMentions } from '../links/idMentions.ts';
import { findAddresses } from '../links/linkSearch.ts';
import { addressesOf } from '../links/references.ts';
import { detourOf, encodePath, relativePath, resolvePath } from '../relativePath.ts';

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
  const changes = (address: Address, from: Article) =>
    movedTarget(address, from.path, false, newPath) !== undefined;
  const near = new Set<Article>(movedArticles);
  for (const path of movedPaths) {
    for (const source of base.linkingTo(path)) {
      const article = base.articleAt(source);
      if (article) near.add(article);
    }
  }
  const affected = [...near].filter(article => article.links.some(link => changes(link, article)));
  for (const { from, address, targetRange } of await findAddresses(context, affected, changes)) {
    const target = movedTarget(address, from.path, address.inAngleBrackets, newPath);
    if (target !== undefined) edits.replace(from.path, targetRange, target);
  }
  await followIds(
    context,
    edits,
    movedArticles.filter(article => !article.hasOwnId),
    newPath,
  );
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

/** The address to write; undefined where what is there can stay, as every wiki link can. */
function movedTarget(
  { kind, target }: Address,
  path: string,
  inAngleBrackets: boolean,
  newPath: (path: string) => string,
): string | undefined {
  if (kind === 'wiki' || target === '' || isAbsolute(target)) return undefined;
  const query = target.indexOf('?');
  const bare = query < 0 ? target : target.slice(0, query);
  const written = decodeAddress(bare);
  const from = newPath(path);
  const before = resolvePath(written, path);
  const after = newPath(before.join('/')).split('/');
  // Who writes `../a/x.md` in folder a goes on to do so; what is written in stranger ways is left alone where it can be.
  const detour = written.startsWith('/') ? 0 : detourOf(written, path);
  const moved = inStyleOf(written, relativePath(from, after, detour), after);
  const asBefore = inStyleOf(written, relativePath(path, before, detour), before);
  const stillLeads = resolvePath(written, from).join('/') === after.join('/');
  if (moved === written || (stillLeads && asBefore !== written)) return undefined;
  return encodePath(moved, inAngleBrackets) + (query < 0 ? '' : target.slice(query));
}

/** Keeps `/` and `./` at the start where they were written, and `/` at the end. */
function inStyleOf(written: string, relative: string, parts: readonly string[]): string {
  const end = written.endsWith('/') && !relative.endsWith('/') ? '/' : '';
  if (written.startsWith('/')) return `/${parts.join('/')}${end}`;
  return (written.startsWith('./') && !relative.startsWith('.') ? './' : '') + relative + end;
}

/** Articles without an id of their own are known by their paths. */
async function followIds(
  context: MoveContext,
  edits: EditCollector,
  articles: readonly Article[],
  newPath: (path: string) => string,
): Promise<void> {
  const newIds = new Map(articles.map(article => [article.id, idFromPath(newPath(article.path))]));
  for (const article of articles) {
    for (const link of await addressesOf(context, article, 'wiki')) {
      edits.replace(link.from.path, link.targetRange, newIds.get(article.id) ?? article.id);
    }
  }
  for (const { path, id, range, quote } of await findIdMentions(context, articles)) {
    edits.replace(path, range, scalarText(newIds.get(id) ?? id, quote));
  }
}
