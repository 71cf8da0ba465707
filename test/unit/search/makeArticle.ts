import type { Article, ArticleText, Section } from '../../../src/knowledge/article.ts';

export interface Sample extends Partial<Omit<Article, 'headings'>> {
  readonly id: string;
  /** Text before the first heading. */
  readonly text?: string;
  /** Heading and text of further sections. */
  readonly sections?: readonly (Partial<Section> & { readonly title: string })[];
}

/** An article as the reader would give it. */
export function makeArticle({ id, text, sections = [], ...more }: Sample): ArticleText {
  const headings = sections.map(({ title }, i) => ({
    depth: 2,
    text: title,
    anchor: title.toLowerCase().replace(/[^a-z]+/g, '-'),
    line: (i + 1) * 10,
  }));
  return {
    article: {
      path: `answers/${id}.md`,
      hash: '',
      id,
      hasOwnId: true,
      type: 'answer',
      title: id,
      language: 'en',
      status: 'validated',
      audience: 'customer',
      keywords: [],
      reasons: [],
      frontMatter: {},
      links: [],
      bodyLine: 5,
      disabledRules: [],
      problems: [],
      ...more,
      headings,
    },
    sections: [
      ...(text === undefined ? [] : [{ heading: -1, internal: false, text }]),
      ...sections.map(({ title: _, ...section }, heading) => ({
        heading,
        internal: false,
        text: '',
        ...section,
      })),
    ],
  };
}
