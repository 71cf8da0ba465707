import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { relativeAddress } from '../authoring/relativePath.ts';
import type { Article, Link } from '../knowledge/article.ts';
import { headingOf, type KnowledgeBase } from '../knowledge/base.ts';
import type { KnowledgeBases } from './knowledgeBases.ts';
import { type PreviewTarget, previewLinkKey, previewSurroundings } from './previewProtocol.ts';

/** Answers what the preview of an article needs to know of the others. */
export function registerPreviewRequests(
  connection: Connection,
  bases: KnowledgeBases,
  settled: () => Promise<void>,
): void {
  connection.onRequest(previewSurroundings, async ({ uri }) => {
    await settled();
    const place = bases.of(URI.parse(uri));
    const headwater = await place?.base.opened.catch(() => undefined);
    const article = place && headwater?.base.articleAt(place.path);
    if (!headwater || !article) return null;
    const { base, settings } = headwater;
    const process = article.type === 'process' ? article : base.process(article.process ?? '');
    const owner = base.ownerOf(article);
    return {
      root: place.base.root.toString(),
      channels: settings.channels,
      links: Object.fromEntries(
        article.links
          .filter(link => link.kind === 'wiki')
          .map(link => [previewLinkKey(link), targetOf(base, article, link)]),
      ),
      ...(process && { process: { id: process.id, ...placed(article, process) } }),
      ...(owner !== undefined && { owner }),
      today: headwater.today(),
    };
  });
}

function targetOf(base: KnowledgeBase, from: Article, link: Link): PreviewTarget | null {
  const target = base.resolve(link, from.path).article;
  if (!target) return null;
  const heading = link.fragment === undefined ? undefined : headingOf(target, link.fragment);
  const { href, title } = placed(from, target);
  if (!heading) return { href, title };
  return { href: `${href}#${encodeURIComponent(heading.anchor)}`, title: `${title} › ${heading.text}` };
}

function placed(from: Article, to: Article): PreviewTarget {
  return { href: relativeAddress(from.path, to.path), title: to.title };
}
