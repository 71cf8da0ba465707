import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../src/authoring/completion/completion.ts';
import { type FrontMatterSource, frontMatterSource } from '../../../src/authoring/frontMatter/entries.ts';
import { sectionSnippets } from '../../../src/authoring/life/channelSections.ts';
import {
  addKeyword,
  archiveWithReplacement,
  confirmTranslation,
  setReviewBy,
  setStatus,
} from '../../../src/authoring/life/commands.ts';
import { newArticle } from '../../../src/authoring/life/newArticle.ts';
import { newId } from '../../../src/authoring/life/newId.ts';
import { bodyHash, newTranslation, translationState } from '../../../src/authoring/life/translation.ts';
import { MemoryBase, type Texts } from './memoryBase.ts';

const texts: Texts = {
  'processes/refunds.md': '---\nid: refunds\ntype: process\nowner: finance\nlanguage: en\n---\n# Refunds\n',
  'answers/refunds/late.md':
    '---\n# the most asked\nid: late\ntype: answer\ntitle: "Where is my money?"\nlanguage: en\nstatus: validated\nprocess: refunds\nreview-by: 2027-01-01\nmine: 1\n---\n\n# Where is my money?\n\nSee [[refunds]] and [that](../other.md#x), ![i](../../i.png).\n\n## Phone\n\nSay it.\n',
  'answers/other.md': '---\nid: other\nlanguage: en\n---\n# Other\n',
  'i.png': '',
};

const dutch: Texts = {
  'answers/nl/other-nl.md': '---\nid: other-nl\nlanguage: nl\ntranslation-of: other\n---\n# Ander\n',
};

describe('a new article', () => {
  it('has the folder of its process, a free id and front matter that is filled in', async () => {
    const memory = new MemoryBase({
      ...texts,
      'answers/refunds/where-is-it.md': '---\nid: x\nlanguage: en\nprocess: refunds\n---\n',
    });
    const made = await newArticle(memory.context, {
      type: 'answer',
      title: '  Where is it? ',
      process: 'refunds',
    });
    assert.equal(made.path, 'answers/refunds/where-is-it-2.md');
    assert.match(
      made.text,
      /^---\nid: where-is-it-2\ntype: answer\ntitle: Where is it\?\nlanguage: en\nstatus: work-in-progress\nprocess: refunds\n/,
    );
    assert.match(made.text, /^review-by: 2027-05-22$/m);
    assert.match(made.text, /^# Where is it\?$/m);
  });

  it('writes a title as YAML that is read as it is', async () => {
    const memory = new MemoryBase(texts);
    for (const title of ['Refund: when?', '"Late"', 'yes', '2027', '- x', "it's #1"]) {
      const made = await newArticle(memory.context, { type: 'story', title });
      const read = new MemoryBase({ 'a.md': made.text }).base.articleAt('a.md');
      assert.equal(read?.title, title);
      assert.deepEqual(read?.problems, []);
    }
  });

  it('writes a title as a heading that is read as it is', async () => {
    const memory = new MemoryBase(texts);
    for (const title of [
      'What is C #',
      'a & b <c>?',
      '[x](y)',
      '*a* `b`',
      '1. x',
      'a_b_',
      '> q',
      'it’s \\ 100%',
    ]) {
      const made = await newArticle(memory.context, { type: 'answer', title });
      const read = new MemoryBase({ 'a.md': made.text }).base.articleAt('a.md');
      assert.equal(read?.headings[0]?.text, title);
      const translated = await newTranslation(memory.context, memory.article('late'), 'nl', title);
      const dutch = new MemoryBase({ 'a.md': translated?.text ?? '' }).base.articleAt('a.md');
      assert.equal(dutch?.headings[0]?.text, title);
    }
  });

  it('has a name that every disk can have', async () => {
    const memory = new MemoryBase(texts);
    for (const title of ['x'.repeat(500), '我的钱什么时候退还给我'.repeat(50), 'Ünë 🎉 a?'])
      for (const id of [undefined, 'a:b|"c"?*<d>\\e/f']) {
        const { path } = await newArticle(memory.context, { type: 'story', title, ...(id && { id }) });
        const name = path.slice(path.lastIndexOf('/') + 1);
        assert.ok(new TextEncoder().encode(name).length <= 255, name);
        assert.doesNotMatch(name, /[\\:*?"<>|]/);
      }
  });

  it('takes the template of the knowledge base, of the language first', async () => {
    const own = {
      ...texts,
      'templates/process.md': `---\nid: "\${id}"\nowner: \${owner}\n---\nOwn \${title} \${unknown}\n`,
      'templates/process.nl.md': `Eigen \${title}\n`,
    };
    const memory = new MemoryBase(own);
    const english = await newArticle(memory.context, { type: 'process', title: 'A b', owner: 'sales' });
    assert.deepEqual(english, {
      path: 'processes/a-b.md',
      text: `---\nid: "a-b"\nowner: sales\n---\nOwn A b \${unknown}\n`,
    });
    assert.equal(
      (await newArticle(memory.context, { type: 'process', title: 'A', language: 'nl' })).text,
      'Eigen A\n',
    );
  });

  it('is in the language of its process, else in that of the writer where the knowledge base has it', async () => {
    const both = new MemoryBase({ ...texts, 'headwater.yaml': 'languages: [en, nl]' });
    const languageOf = async (request: { process?: string; writerLanguage?: string }) =>
      /^language: (.*)$/m.exec(
        (await newArticle(both.context, { type: 'answer', title: 'A', ...request })).text,
      )?.[1];
    assert.equal(await languageOf({ writerLanguage: 'nl' }), 'nl');
    assert.equal(await languageOf({ writerLanguage: 'de' }), 'en');
    assert.equal(await languageOf({ process: 'refunds', writerLanguage: 'nl' }), 'en');
  });

  it('speaks the language of the article', async () => {
    const memory = new MemoryBase(texts);
    assert.match(
      (await newArticle(memory.context, { type: 'process', title: 'A', language: 'nl' })).text,
      /^## Stappen$/m,
    );
    assert.match(
      (await newArticle(memory.context, { type: 'process', title: 'A', language: 'de' })).text,
      /^## Steps$/m,
    );
  });

  it('starts with selected text, in the place of the words of the template', async () => {
    const memory = new MemoryBase(texts);
    const made = await newArticle(memory.context, {
      type: 'answer',
      title: 'A',
      text: 'First.\n\nSecond.\n',
    });
    assert.match(made.text, /# A\n\nFirst\.\n\nSecond\.\n\n## Internal/);
    assert.doesNotMatch(made.text, /one or two sentences/);
  });

  it('takes the id that is wanted, where it is free', async () => {
    const memory = new MemoryBase(texts);
    assert.equal(
      (await newArticle(memory.context, { type: 'answer', title: 'A b', id: 'my/id' })).path,
      'answers/my-id.md',
    );
    assert.match(
      (await newArticle(memory.context, { type: 'answer', title: 'A b', id: 'late' })).text,
      /^id: late-2$/m,
    );
  });
});

describe('an id from a title', () => {
  it('is short, plain and free', () => {
    assert.equal(
      newId('Été: où est mon argent?!', () => false),
      'ete-ou-est-mon-argent',
    );
    assert.equal(
      newId('???', () => false),
      'article',
    );
    assert.equal(
      newId('A', id => id === 'a' || id === 'a-2'),
      'a-3',
    );
    assert.equal(
      newId('one two three four five six seven eight nine ten eleven twelve', () => false).length <= 48,
      true,
    );
    assert.equal(
      newId('Где мои деньги', () => false),
      'где-мои-деньги',
    );
    assert.equal(
      newId('मेरा पैसा', () => false),
      'मेरा-पैसा',
    );
    assert.equal(
      newId('내 돈', () => false),
      '내-돈',
    );
  });
});

describe('a translation', () => {
  it('keeps text, links and unknown keys, and records its source', async () => {
    const memory = new MemoryBase({ ...texts, ...dutch });
    const made = await newTranslation(memory.context, memory.article('late'), 'nl', 'Waar is mijn geld?');
    const hash = bodyHash(texts['answers/refunds/late.md'] ?? '', memory.context.hash);
    assert.deepEqual(made, {
      path: 'answers/nl/refunds/late-nl.md',
      text:
        '---\n# the most asked\nid: late-nl\ntype: answer\ntitle: "Waar is mijn geld?"\nlanguage: nl\n' +
        `translation-of: late\nsource-hash: ${hash}\nstatus: work-in-progress\nprocess: refunds\nmine: 1\n---\n\n` +
        '# Waar is mijn geld?\n\nSee [[refunds]] and [that](../../other.md#x), ![i](../../../i.png).\n\n## Phone\n\nSay it.\n',
    });
  });

  it('goes where its neighbours are, else beside its source', async () => {
    const beside = new MemoryBase(texts);
    assert.equal(
      (await newTranslation(beside.context, beside.article('late'), 'nl'))?.path,
      'answers/refunds/late-nl.md',
    );
    const neighbour = '---\nid: b-nl\nlanguage: nl\ntranslation-of: b\n---\n';
    const memory = new MemoryBase({
      ...texts,
      'answers/refunds/b.md': '---\nid: b\n---\n',
      'dutch/b.md': neighbour,
    });
    assert.equal(
      (await newTranslation(memory.context, memory.article('late'), 'nl'))?.path,
      'dutch/late-nl.md',
    );
  });

  it('knows by content whether its source has changed', async () => {
    const memory = new MemoryBase({ ...texts, ...dutch });
    const made = await newTranslation(memory.context, memory.article('late'), 'nl');
    const source = texts['answers/refunds/late.md'] ?? '';
    const state = async (sourceText: string | undefined, translation = made?.text ?? '') => {
      const { 'answers/refunds/late.md': _, ...others } = texts;
      const now = new MemoryBase({
        ...others,
        ...(sourceText !== undefined && { 'answers/refunds/late.md': sourceText }),
        'nl.md': translation,
      });
      return translationState(now.context, now.article('late-nl'));
    };
    assert.equal(await state(source), 'current');
    assert.equal(await state(source.replace('validated', 'archived').replaceAll('\n', '\r\n')), 'current');
    assert.equal(await state(source.replace('Say it', 'Say that')), 'changed');
    assert.equal(await state(undefined), 'no-source');
    assert.equal(await state(source, made?.text.replace(/source-hash.*\n/, '')), 'unknown');
    assert.equal(await translationState(memory.context, memory.article('late')), undefined);
  });
});

describe('commands on front matter', () => {
  function edited(text: string, edits: (source: FrontMatterSource) => TextEdit[]): string {
    return TextDocument.applyEdits(
      TextDocument.create('a.md', 'markdown', 0, text),
      edits(frontMatterSource('a.md', text)),
    );
  }
  const front = (yaml: string) => `---\n${yaml}\n---\nBody\n`;

  it('set the status and leave comments, quotes and order alone', () => {
    assert.equal(
      edited(front("# top\nid: a\nstatus: 'not-validated'   # asked\nother: {x: 1}"), s =>
        setStatus(s, 'validated'),
      ),
      front("# top\nid: a\nstatus: 'validated'   # asked\nother: {x: 1}"),
    );
    assert.equal(
      edited(front('id: a\nstatus:\nz: 1'), s => setStatus(s, 'validated')),
      front('id: a\nstatus: validated\nz: 1'),
    );
    assert.equal(
      edited(front('id: a\nprocess: p'), s => setStatus(s, 'archived')),
      front('id: a\nstatus: archived\nprocess: p'),
    );
    assert.equal(
      edited('Body\n', s => setStatus(s, 'validated')),
      '---\nstatus: validated\n---\n\nBody\n',
    );
    assert.equal(
      edited('---\r\nid: a\r\n---\r\nB', s => setStatus(s, 'validated')),
      '---\r\nid: a\r\nstatus: validated\r\n---\r\nB',
    );
  });

  it('archive with a replacement, and take that away again', () => {
    const archived = edited(front('id: a\nstatus: validated'), s => archiveWithReplacement(s, 'b'));
    assert.equal(archived, front('id: a\nstatus: archived\nreplaced-by: b'));
    assert.equal(
      edited(archived, s => setStatus(s, 'validated')),
      front('id: a\nstatus: validated'),
    );
    assert.equal(
      edited(archived, s => setStatus(s, 'archived')),
      front('id: a\nstatus: archived'),
      'without a replacement',
    );
    assert.equal(
      edited('Body\n', s => archiveWithReplacement(s, 'b')),
      '---\nstatus: archived\nreplaced-by: b\n---\n\nBody\n',
    );
  });

  it('set the review date', () => {
    assert.equal(
      edited(front('review-by: 2026-01-01'), s => setReviewBy(s, '2027-01-01')),
      front('review-by: 2027-01-01'),
    );
  });

  it('add a keyword in the form of the list', () => {
    const cases: [before: string, after: string][] = [
      ['keywords: [a, "b"] # c', 'keywords: [a, "b", new] # c'],
      ['keywords: []', 'keywords: [new]'],
      ['keywords:', 'keywords: [new]'],
      ['keywords: a, b', 'keywords: [a, b, new]'],
      ['keywords:\n  - a # x\n  - b\nz: 1', 'keywords:\n  - a # x\n  - b\n  - new\nz: 1'],
      ['keywords:\n- a', 'keywords:\n- a\n- new'],
      ['keywords: [new]', 'keywords: [new]'],
      ['id: a', 'id: a\nkeywords: [new]'],
    ];
    for (const [before, wanted] of cases)
      assert.equal(
        edited(front(before), s => addKeyword(s, 'new')),
        front(wanted),
        before,
      );
    assert.equal(
      edited(front('keywords: [a]'), s => addKeyword(s, 'b: c, d')),
      front('keywords: [a, "b: c, d"]'),
    );
  });

  it('confirm a translation', () => {
    assert.equal(
      edited(front('source-hash: abc'), s => confirmTranslation(s, '0123')),
      front('source-hash: "0123"'),
    );
  });
});

describe('sections for channels', () => {
  it('have the labels of the channels in the language of the article', () => {
    const memory = new MemoryBase({
      'headwater.yaml': 'channels:\n  phone: { label: { nl: Telefoon } }\n  chat: {}\n',
    });
    assert.deepEqual(
      sectionSnippets(memory.base.settings, 'nl').map(s => s.body),
      ['## Telefoon\n\n$0\n', '## Chat\n\n$0\n', '## Intern\n\n$0\n'],
    );
  });

  it('keep what a snippet would fill in', () => {
    const memory = new MemoryBase({
      'headwater.yaml': 'channels:\n  pay: { label: { en: "Pay $1 {now}" } }\n',
    });
    assert.equal(sectionSnippets(memory.base.settings, 'en')[0]?.body, '## Pay \\$1 {now\\}\n\n$0\n');
  });

  it('are offered in a heading, but for those that are there', async () => {
    const text = '---\nlanguage: en\n---\n# A\n\n## Phone\n\nSay.\n\n## ';
    const memory = new MemoryBase({ 'a.md': text });
    const { items } = await complete(memory.context, 'a.md', { line: 9, character: 3 });
    assert.deepEqual(
      items.map(i => i.label),
      ['Chat', 'E-mail', 'Internal'],
    );
  });
});
