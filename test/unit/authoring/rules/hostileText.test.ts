import assert from 'node:assert/strict';
import { analyse } from '../../../../src/authoring/rules/analysis.ts';
import { rules } from '../../../../src/authoring/rules/registry.ts';
import { ArticleReader } from '../../../../src/knowledge/reader.ts';
import { defaultSettings } from '../../../../src/knowledge/settings.ts';
import { answer, usualSurroundings } from './checkedBase.ts';

/** Reads and analyses an answer as the knowledge base and the checker do. */
function analysed(body: string, keys: Readonly<Record<string, string>> = {}) {
  const text = answer(body, keys);
  const { article, sections } = new ArticleReader(defaultSettings, () => '', 'en').readText('a.md', text);
  return { article, sections, analysis: analyse(article, text, rules, usualSurroundings) };
}

/*
 * Each of these texts takes a minute or more where an expression, or a loop over the values of a sentence, looked at all that
 * follows once more from every character: no time is measured, but such a test doesn't end in the time it has.
 */
describe('a text that would keep an expression busy', () => {
  const texts: Readonly<Record<string, string>> = {
    'spaces without end': `${' '.repeat(500_000)}x`,
    'images that never close': '!['.repeat(150_000),
    'tags that never close': `<div>\n${'<a '.repeat(250_000)}`,
    'a comment that never closes': `<!-- headwater-disable ${' '.repeat(300_000)}`,
    'comments that never close': '<!-- headwater-disable HW012 \n\n'.repeat(20_000),
    'braces that never close': `{#${'a'.repeat(400_000)}\n\n{${' #a'.repeat(150_000)}`,
    'a mark that never closes': `# [!a${' '.repeat(300_000)}x`,
    'code that never closes': `${'`'.repeat(100_000)}x ${'`x'.repeat(50_000)} ${'`` x '.repeat(20_000)}`,
    'values without a full stop': '€5 '.repeat(40_000),
    'values on one line': 'It is 14 days. '.repeat(6000),
    'a row of a thousand cells': `| a |\n| --- |\n${'| 14 days '.repeat(8000)}|`,
    'vague promises without a full stop': 'we soon '.repeat(25_000),
    'addresses written with entities': '[a](b?c&amp;d) '.repeat(8000),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is read and checked: ${name}`, () => {
      const { article } = analysed(text);
      assert.equal(article.id, 'an-answer');
    });
  }

  it('may name any language, also one that is the name of something else', () => {
    for (const language of ['constructor', '__proto__', 'toString', 'x', '-', 'nl-BE']) {
      const { analysis } = analysed('We call you back soon. You pay 5 euros within 14 days.', { language });
      assert.ok(Array.isArray(analysis.findings), language);
    }
  });

  it('keeps its words: what looks like a tag and is none is text', () => {
    const { sections } = analysed('<div>a < b and b <c\n</div> d <e');
    assert.deepEqual(
      sections.map(section => section.text),
      ['a < b and b d <e'],
    );
  });

  it('still switches rules off in a comment with codes between commas and spaces', () => {
    const { article } = analysed('<!-- headwater-disable HW012, HW051  broken-link -->\n\nText.');
    assert.deepEqual(article.disabledRules, ['HW012', 'HW051', 'broken-link']);
  });

  it('still knows the places that a link can lead to', () => {
    const { analysis } = analysed(
      '## Returns {#returns .wide}\n\n## [!UICONTROL Share it]\n\n<a class="x" id="Here"></a> {.note #there}',
    );
    assert.deepEqual([...analysis.anchors].sort(), ['here', 'returns', 'share-it', 'there']);
  });
});
