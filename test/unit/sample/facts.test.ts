import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readArticles, readSample, type SampleArticle } from './sample.ts';

/*
 * A customer gets the same answer everywhere: amounts and terms agree over articles, channels and languages, but for
 * the one contradiction that headwater.yaml names.
 */
describe('facts of the sample', () => {
  const articles = readArticles();
  const byId = new Map(articles.map(article => [article.frontMatter.id, article]));

  /** All that is matched in all articles, and where. */
  function found(pattern: RegExp): Map<string, string[]> {
    const places = new Map<string, string[]>();
    for (const { path, body } of articles) {
      for (const match of body.matchAll(pattern)) {
        const value = (match.slice(1).find(group => group !== undefined) ?? '').replace(/[.,:]/g, '.');
        places.set(value, [...(places.get(value) ?? []), path]);
      }
    }
    return places;
  }

  function assertOne(value: string, atLeast: number, pattern: RegExp): void {
    const places = found(pattern);
    assert.deepEqual([...places.keys()], [value]);
    assert.ok((places.get(value)?.length ?? 0) >= atLeast);
  }

  it('agree on the delivery fee', () => {
    assertOne(
      '4.95',
      8,
      /(?:fee of|bezorgkosten van|(?:than|dan) €40 \|) €(\d+[.,]\d\d)|€(\d+[.,]\d\d) (?:for delivery|bezorgkosten|per order|per bestelling)/gi,
    );
  });

  it('agree on the hour until which an order can change', () => {
    assertOne('22.00', 8, /(?:until|tot) (\d\d[:.]\d\d)(?: uur)? (?:the evening|this evening|op de avond)/gi);
  });

  it('agree on the deadline of a meal box', () => {
    assertOne('23.59', 8, /(?:Wednesday|woensdag) (\d\d[:.]\d\d)/gi);
  });

  it('agree on the time within which a refund follows the check', () => {
    assertOne(
      '5',
      4,
      /(?:within|binnen) (\d+) (?:working days|werkdagen) (?:after we have checked|after the return|nadat we je retour hebben)|(?:after the check|na de controle) (?:you have|heb je)[^.]*?(\d+)/gi,
    );
  });

  it('contradict each other once, on purpose: the term for returning', () => {
    const places = found(
      /(?:return|terugsturen|terug)[^.\n]{0,60}?(?:within|binnen) (\d+) (?:days|dagen)|(?:You have|Je hebt) (\d+) (?:days|dagen) /gi,
    );
    assert.deepEqual([...places.keys()].sort(), ['14', '30']);
    assert.deepEqual(places.get('14'), ['answers/returns/return-opened.md']);
    assert.ok((places.get('30')?.length ?? 0) >= 5);
  });

  it('have one article past its review date, on purpose', () => {
    const past = articles.filter(article => String(article.frontMatter['review-by']) < '2026-12-01');
    assert.deepEqual(
      past.map(article => article.path),
      ['answers/vouchers/points-how.md'],
    );
    const settings = readSample('headwater.yaml');
    assert.match(settings, /points-how\.md/);
    assert.match(settings, /return-opened\.md/);
  });

  it('are the same in a translation: every number, in every section', () => {
    const numbers = (text: string) =>
      [...text.matchAll(/\d+(?:[.,:]\d+)?/g)].map(([n]) => n.replace(/[.,:]/, '.'));
    const sections = ({ body }: SampleArticle) =>
      body.split(/^#+ .*$/m).map(section => numbers(section.replace(/\]\([^)]*\)/g, ']')).sort());
    for (const article of articles) {
      const source = byId.get(article.frontMatter['translation-of']);
      if (source !== undefined) assert.deepEqual(sections(article), sections(source), article.path);
    }
  });

  it('are told in plain words, without an address, a number or an account of a person', () => {
    const { readability } = parse(readSample('headwater.yaml')) as {
      readability: { words: Record<string, Record<string, string>> };
    };
    for (const { path, body, frontMatter } of articles) {
      const words = Object.keys(readability.words[String(frontMatter.language)] ?? {});
      for (const word of words) assert.doesNotMatch(body, new RegExp(`\\b${word}\\b`, 'i'), path);
      assert.doesNotMatch(body, /\S@\S|\b[A-Z]{2}\d{2}[A-Z]{4}\d|\b0\d{2,3}[- ]?\d{6,7}\b|\b\d{9}\b/, path);
    }
  });
});
