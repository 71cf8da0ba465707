import { saysInternal } from './internalWords.ts';

/** What HTML says about what follows it. */
export type HtmlMark =
  | { readonly kind: 'internal-start' | 'internal-end' }
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string };

export interface HtmlPiece {
  /** Begins with the mark. */
  readonly html: string;
  /** Absent for what stands before the first one. */
  readonly mark?: HtmlMark;
}

/** Comments, and headings up to their end or what else is no text in a line. Bounded, so that no HTML takes long. */
const marks =
  /<!--(?<comment>[\s\S]*?)(?:-->|$)|<h(?<depth>[1-6])\b[^<>]{0,200}>(?<heading>(?:<(?!\/?h[1-6]\b)[^<>]{0,200}>|[^<]){0,200})/gi;

/** Cuts HTML before each comment that starts or ends what is internal, and before each heading. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let start = 0;
  let last: HtmlMark | undefined;
  const cut = (end: number) => {
    if (end > start) pieces.push({ html: html.slice(start, end), ...(last && { mark: last }) });
    start = end;
  };
  for (const { index, groups } of html.matchAll(marks)) {
    const mark = markOf(groups ?? {});
    if (!mark) continue;
    cut(index);
    last = mark;
  }
  cut(html.length);
  return pieces;
}

function markOf({ comment, depth, heading = '' }: Readonly<Record<string, string | undefined>>) {
  if (comment === undefined)
    return { kind: 'heading', depth: Number(depth), text: heading.replace(/<[^>]*>/g, '') } as const;
  const [, end, said = ''] = /^\s*(\/|end\s|einde\s)?\s*([\s\S]*)$/i.exec(comment) ?? [];
  if (!saysInternal(said)) return undefined;
  return { kind: end === undefined ? 'internal-start' : 'internal-end' } as const;
}
