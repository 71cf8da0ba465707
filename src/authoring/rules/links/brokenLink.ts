import type { Link } from '../../../knowledge/article.ts';
import { linkPath } from '../../../knowledge/base.ts';
import { relativeAddress } from '../../relativePath.ts';
import { fileName } from '../dependencies.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { linkPlace } from '../text/linkPlaces.ts';
import { isImageFile } from './fileOverview.ts';
import { brokenLink as documentation, texts } from './texts.ts';

export const brokenLink: Rule = {
  code: 'HW030',
  name: 'broken-link',
  severity: 'warning',
  texts: documentation,
  *checkBeside(record: ArticleRecord, surroundings: Surroundings): Generator<Found> {
    const { article } = record;
    const { base, language } = surroundings;
    for (const [index, link] of article.links.entries()) {
      if (isElsewhere(link, surroundings)) continue;
      const target = base.resolve(link, article.path);
      if (target.kind !== 'missing') continue;
      const { range, exact } = linkPlace(record.links, index);
      const meant =
        link.kind === 'wiki'
          ? surroundings.ids.nearest(link.target)
          : movedTo(link, article.path, surroundings);
      const fixes: Fix[] = [];
      if (meant !== undefined && exact) {
        const text = link.fragment === undefined ? meant : `${meant}#${link.fragment}`;
        const edit = { path: article.path, range, text };
        fixes.push({ title: texts[language].linkTo(meant), edits: [edit], preferred: true });
      }
      if (link.kind === 'wiki') {
        fixes.push({
          title: texts[language].newArticle(link.target),
          edits: [],
          command: { name: 'new-article', type: 'answer', id: link.target },
          preferred: false,
        });
      }
      const shown = link.kind === 'wiki' ? link.target : (target.path ?? link.target);
      const found = {
        path: article.path,
        range,
        message: texts[language].brokenLink(link.kind, shown, meant),
        fixes,
      };
      // Where there is no other file like it, such files are probably kept elsewhere.
      yield surroundings.files.holdsLike(link.target) ? found : { ...found, severity: 'hint' };
    }
  },
};

/**
 * True for what the article itself can't tell to be broken. An address like `/azure/storage`, whose first folder
 * this knowledge base doesn't have, is meant for the website on which the article is published, and so is one
 * without an ending that is a folder or an article here. And where there is no image at all, the images are kept
 * elsewhere.
 */
function isElsewhere(link: Link, { files, base }: Surroundings): boolean {
  // Two brackets are also how `[!UICONTROL …]` of some publishing systems stands in brackets.
  if (link.kind === 'wiki') return link.target.startsWith('!');
  if ((link.kind === 'image' || isImageFile(link.target)) && !files.holdsLike(link.target)) return true;
  const path = link.target.startsWith('/') ? linkPath(link.target, '') : undefined;
  if (path === undefined) return false;
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0 && !files.hasFolder(first)) return true;
  if (fileName(path).includes('.')) return false;
  return rest.length === 0 || files.hasFolder(path) || base.articleAt(`${path}.md`) !== undefined;
}

/** The one article that has the same file name in another folder, or the ending or the case that was left out. */
function movedTo(link: Link, from: string, surroundings: Surroundings): string | undefined {
  const path = linkPath(link.target, from);
  if (path === undefined) return undefined;
  const name = fileName(path);
  const direct = [`${path}.md`, `${path}/index.md`, `${path}/README.md`].find(p =>
    surroundings.base.articleAt(p),
  );
  if (direct !== undefined) return relativeAddress(from, direct);
  const same = surroundings.withFileName(name);
  return same.length === 1 && same[0] !== undefined ? relativeAddress(from, same[0]) : undefined;
}
