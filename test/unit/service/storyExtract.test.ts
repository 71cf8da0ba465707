import assert from 'node:assert/strict';
import { ArticleReader } from '../../../src/knowledge/reader.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';
import { createHash } from '../../../src/platform/hash.ts';
import { storyExtract } from '../../../src/service/storyExtract.ts';

const reader = new ArticleReader(defaultSettings, await createHash(), 'en');
const extractOf = (text: string) => storyExtract(reader.readText('stories/a.md', text)).extract;

describe('the extract of a story', () => {
  it('has whole sentences, without the title that stands again as a heading', () => {
    const text = `# The lamp\n\nIt came broken. ${'It was never replaced. '.repeat(20)}`;
    const extract = extractOf(text);
    assert.match(extract, /^It came broken\. It was never replaced\./);
    assert.match(extract, /replaced\. …$/);
    assert.ok(extract.length < 270);
  });

  it('has nothing of what is internal', () => {
    const text =
      '# The lamp\n\n## Internal\n\nSecret.\n\n## Then\n\n<!-- internal -->\n\nSecret.\n\n<!-- /internal -->\n\nIt broke.';
    assert.equal(extractOf(text), 'It broke.');
  });
});
