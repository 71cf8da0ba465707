import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { parse } from 'yaml';
import { toJsonSchema } from '../../../src/authoring/frontMatter/jsonSchema.ts';
import { mistakeText } from '../../../src/authoring/frontMatter/mistakeText.ts';
import { frontMatterPage } from '../../../src/authoring/frontMatter/page.ts';
import { scalarText } from '../../../src/authoring/frontMatter/scalar.ts';
import { validateFrontMatter } from '../../../src/authoring/frontMatter/validate.ts';
import { frontMatterKeys, requiredKeys } from '../../../src/authoring/frontMatterSchema.ts';
import { MemoryBase } from './memoryBase.ts';

const around = {
  'p.md': '---\nid: refunds\ntype: process\nowner: finance\n---\n# Refunds\n',
  'q.md': '---\nid: question\n---\n# Q?\n',
  'reasons.yaml': '- code: REFUND-LATE\n- code: REFUND-WHERE\n',
};

async function mistakes(frontMatter: string) {
  const memory = new MemoryBase({ ...around, 'a.md': `---\n${frontMatter}\n---\n# A\n` });
  const parsed = await memory.parsed('a.md');
  const own = memory.base.articleAt('a.md');
  assert.ok(own);
  return validateFrontMatter(parsed, own, memory.base).map(finding => ({
    ...finding,
    written: parsed.text.slice(parsed.offsetAt(finding.range.start), parsed.offsetAt(finding.range.end)),
  }));
}

describe('validation of front matter', () => {
  it('has nothing to say of what is right, nor of keys that are not its own', async () => {
    assert.deepEqual(
      await mistakes(
        'id: a\ntype: answer\nstatus: validated\nprocess: refunds\nlanguage: nl-BE\nreasons: [REFUND-LATE]\n' +
          'keywords: one\nreview-by: 2028-02-29\ntranslation-of: question\nms.author: me\nms.audience: it\nf1_keywords: x\ndate: today\ntags: [x]\ncustom: {a: 1}',
      ),
      [],
    );
  });

  const cases: [frontMatter: string, mistake: string, written: string, suggestion?: string][] = [
    ['stauts: validated', 'typo-in-key', 'stauts', 'status'],
    ['reviewBy: 2027-01-01', 'typo-in-key', 'reviewBy', 'review-by'],
    ['"Title": x', 'typo-in-key', 'Title', 'title'],
    ['status: "validatd"', 'unknown-value', 'validatd', 'validated'],
    ['status: Gevalideerd', 'unknown-value', 'Gevalideerd', 'validated'],
    ['type: verhaal', 'unknown-value', 'verhaal', 'story'],
    ['status: Archived # now', 'unknown-value', 'Archived', 'archived'],
    ['type: faq', 'unknown-value', 'faq'],
    ['process: refund', 'unknown-process', 'refund', 'refunds'],
    ['process: question', 'unknown-process', 'question'],
    ['translation-of: qestion', 'unknown-article', 'qestion', 'question'],
    ['id: a\nreplaced-by: a', 'names-itself', 'a'],
    ['reasons: [REFUND-LATE, REFUND-LAT]', 'unknown-reason', 'REFUND-LAT', 'REFUND-LATE'],
    ['reasons:\n  - REFUND-WHER', 'unknown-reason', 'REFUND-WHER', 'REFUND-WHERE'],
    ['review-by: 2027-02-30', 'not-a-date', '2027-02-30'],
    ['review-by: next year', 'not-a-date', 'next year'],
    ['language: dutch', 'unknown-language', 'dutch'],
    ['title: [a, b]', 'wrong-shape', '[a, b]'],
    ['keywords: {a: b}', 'wrong-shape', '{a: b}'],
    ['promise: x', 'key-of-other-type', 'promise'],
    ['type: story\nchannel: phne', 'unknown-channel', 'phne', 'phone'],
  ];
  for (const [frontMatter, mistake, written, suggestion] of cases) {
    it(`finds ${JSON.stringify(frontMatter)}`, async () => {
      const [found, ...others] = await mistakes(frontMatter);
      assert.deepEqual(others, []);
      assert.equal(found?.mistake, mistake);
      assert.equal(found?.written, written);
      assert.equal(found?.suggestion, suggestion);
      assert.match(mistakeText(found, 'en'), /^[“\p{L}].*[.?]$/u);
      assert.match(mistakeText(found, 'nl'), /^[“\p{L}].*[.?]$/u);
      assert.notEqual(mistakeText(found, 'en'), mistakeText(found, 'nl'));
    });
  }

  it('works in YAML that is broken', async () => {
    const found = await mistakes('stauts: x\ntitle: "open\nprocess: refund');
    assert.deepEqual(found[0]?.written, 'stauts');
  });
});

describe('the schema of front matter', () => {
  it('says what an article needs', () => {
    assert.deepEqual(requiredKeys('process', 'validated'), ['id', 'title', 'owner']);
    assert.deepEqual(requiredKeys('answer', 'validated'), ['id', 'title', 'process']);
    assert.deepEqual(requiredKeys('process', 'not-validated'), ['id', 'title']);
  });

  it('makes a JSON Schema with every key', () => {
    const schema = toJsonSchema('nl');
    assert.deepEqual(
      Object.keys(schema.properties ?? {}),
      frontMatterKeys.map(k => k.key),
    );
    assert.equal(schema.additionalProperties, true);
    assert.equal(JSON.parse(JSON.stringify(schema)).properties.status.oneOf.length, 4);
  });

  it('makes the documentation page and the schema beside it, which are current', async () => {
    const page = await readFile(new URL('../../../docs/front-matter.md', import.meta.url), 'utf8');
    assert.equal(page, frontMatterPage(), 'run: node scripts/front-matter-page.ts');
    const schema = await readFile(new URL('../../../docs/front-matter.schema.json', import.meta.url), 'utf8');
    assert.deepEqual(JSON.parse(schema), JSON.parse(JSON.stringify(toJsonSchema())));
  });
});

describe('a value that is written', () => {
  it('is read as this very text, and is no warning on the console', () => {
    const { emitWarning } = process;
    const warnings: unknown[] = [];
    process.emitWarning = (warning: unknown) => warnings.push(warning);
    try {
      for (const value of [
        '!div class="x"',
        '[!NOTE]',
        'yes',
        '12',
        'a: b',
        '&a',
        '*a',
        '# no',
        '👍',
        'سؤال؟',
      ])
        assert.equal(parse(`key: ${scalarText(value, '')}`).key, value);
    } finally {
      process.emitWarning = emitWarning;
    }
    assert.deepEqual(warnings, []);
  });
});
