import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { inDutch } from '../../../scripts/generate/articles.ts';
import { readArticles, readReasons, type SampleArticle } from './sample.ts';

describe('articles of the sample', () => {
  const articles = readArticles();
  const byId = new Map(articles.map(article => [String(article.frontMatter.id), article]));
  const byPath = new Map(articles.map(article => [article.path, article]));
  const reasons = new Map(readReasons().map(reason => [reason.code, reason]));
  const key = (article: SampleArticle | undefined, name: string) => article?.frontMatter[name];
  const list = (article: SampleArticle, name: string) => (key(article, name) ?? []) as string[];
  const ofType = (type: string) => articles.filter(article => key(article, 'type') === type);
  const original = (article: SampleArticle) => key(article, 'translation-of') === undefined;

  it('are enough to work with', () => {
    assert.ok(ofType('process').filter(original).length >= 12);
    assert.ok(ofType('answer').filter(original).length >= 40);
    assert.ok(ofType('answer').filter(article => !original(article)).length >= 20);
    assert.ok(ofType('story').length >= 4);
    assert.ok(reasons.size >= 38 && reasons.size <= 48, `${reasons.size}`);
    assert.equal(
      ofType('process').length + ofType('answer').length + ofType('story').length,
      articles.length,
    );
  });

  it('have ids of their own, which are the names of their files', () => {
    assert.equal(byId.size, articles.length);
    for (const [id, article] of byId) assert.equal(posix.basename(article.path, '.md'), id);
  });

  it('use every key of the front matter', () => {
    const used = new Set(articles.flatMap(article => Object.keys(article.frontMatter)));
    const known =
      'id type title language status owner process audience keywords reasons review-by promise translation-of';
    for (const name of known.split(' ')) assert.ok(used.has(name), name);
  });

  it('carry values that Headwater knows', () => {
    for (const article of articles) {
      assert.match(String(key(article, 'language')), /^(en|nl)$/, article.path);
      if (key(article, 'type') === 'story') {
        assert.match(String(key(article, 'date')), /^2026-\d\d-\d\d$/, article.path);
        continue;
      }
      assert.match(String(key(article, 'status')), /^(work-in-progress|not-validated|validated|archived)$/);
      assert.match(String(key(article, 'audience')), /^(customer|internal)$/, article.path);
      assert.match(String(key(article, 'review-by')), /^202\d-\d\d-\d\d$/, article.path);
      assert.ok(list(article, 'keywords').length > 0, article.path);
    }
    const statuses = new Set(articles.map(article => key(article, 'status')));
    for (const status of ['work-in-progress', 'not-validated', 'validated', 'archived']) {
      assert.ok(statuses.has(status), status);
    }
  });

  it('begin with their title, which in an answer is a question', () => {
    for (const article of articles) {
      const title = String(key(article, 'title'));
      assert.ok(article.body.trimStart().startsWith(`# ${title}\n`), article.path);
      if (key(article, 'type') === 'answer') assert.ok(title.endsWith('?'), title);
    }
  });

  it('belong to processes that exist, with an owner and a promise with a term', () => {
    for (const article of [...ofType('answer'), ...ofType('story')]) {
      assert.equal(key(byId.get(String(key(article, 'process'))), 'type'), 'process', article.path);
    }
    for (const process of ofType('process')) {
      assert.match(String(key(process, 'owner')), /^[a-z-]+$/, process.path);
      assert.match(String(key(process, 'promise')), /\d|next|same day|eerstvolgende/, process.path);
    }
  });

  it('name reasons that exist; a process names all its own', () => {
    for (const article of articles) {
      for (const code of list(article, 'reasons')) assert.ok(reasons.has(code), `${article.path}: ${code}`);
    }
    for (const process of ofType('process').filter(original)) {
      const own = [...reasons.values()].filter(reason => reason.process === key(process, 'id'));
      assert.deepEqual(list(process, 'reasons').toSorted(), own.map(reason => reason.code).toSorted());
      assert.ok(own.length >= 2 && own.length <= 4, process.path);
    }
    for (const reason of reasons.values()) {
      assert.equal(key(byId.get(reason.process), 'type'), 'process', reason.code);
      assert.deepEqual(Object.keys(reason.label), ['en', 'nl']);
      assert.ok(
        reason.avoidable === 'no' || reason.demand === 'failure',
        `${reason.code} is avoidable, so it's failure demand`,
      );
    }
  });

  it('have links that lead somewhere, headings too', () => {
    let links = 0;
    for (const { path, body } of articles) {
      for (const [link, id = '', anchor] of body.matchAll(
        /\[\[([^\]#|]*)(?:#([^\]|]*))?(?:\|[^\]]*)?\]\]/g,
      )) {
        const target = byId.get(id);
        assert.ok(target !== undefined, `${path}: ${link}`);
        assert.ok(anchor === undefined || target.anchors.has(anchor), `${path}: ${link}`);
        links++;
      }
      for (const [link, to = '', anchor] of body.matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/g)) {
        const target = byPath.get(posix.join(posix.dirname(path), to));
        assert.ok(target !== undefined, `${path}: ${link}`);
        assert.ok(anchor === undefined || target.anchors.has(anchor), `${path}: ${link}`);
        links++;
      }
    }
    assert.ok(links > 60, `${links}`);
  });

  it('have channel sections for all three channels where they have any, in at least 20 articles', () => {
    const names = { en: ['Phone', 'Chat', 'E-mail'], nl: ['Telefoon', 'Chat', 'E-mail'] };
    let withChannels = 0;
    for (const article of ofType('answer')) {
      const wanted = names[key(article, 'language') === 'nl' ? 'nl' : 'en'];
      const found = wanted.filter(name => article.body.includes(`\n## ${name}\n`));
      assert.ok(found.length === 0 || found.length === wanted.length, article.path);
      if (found.length > 0) withChannels++;
    }
    assert.ok(withChannels >= 20, `${withChannels}`);
  });

  it('translate articles of the same kind, process and reasons', () => {
    const translated = new Set<string>();
    for (const article of articles.filter(candidate => !original(candidate))) {
      const source = byId.get(String(key(article, 'translation-of')));
      assert.ok(source !== undefined && original(source), article.path);
      assert.equal(key(article, 'id'), `${key(source, 'id')}-${key(article, 'language')}`);
      for (const name of ['type', 'process', 'owner', 'audience', 'reasons', 'review-by']) {
        assert.deepEqual(key(article, name), key(source, name), `${article.path}: ${name}`);
      }
      if (key(article, 'type') === 'answer') translated.add(String(key(source, 'id')));
    }
    assert.deepEqual([...translated].sort(), [...inDutch].sort());
  });
});
