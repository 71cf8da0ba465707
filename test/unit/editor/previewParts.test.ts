import assert from 'node:assert/strict';
import { partsOf } from '../../../src/editor/preview/parts.ts';
import { channelNames } from '../../../src/knowledge/channels.ts';
import { tokensOf } from '../../../src/knowledge/markdown.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';

const channelOf = channelNames(defaultSettings);
const parts = (body: string) =>
  partsOf(tokensOf(body), channelOf).map(({ channel, internal, tokens }) => ({
    ...(channel !== undefined && { channel }),
    internal,
    text: tokens.map(({ type, content }) => (type === 'inline' ? content : '')).join(''),
  }));

describe('the parts of a preview', () => {
  it('are marked internal by the same signs as what leaves the house', () => {
    const marked = [
      '## **Internal**\n\nSecret',
      '## <b>Interne notities</b>\n\nSecret',
      '<details>\n<!-- internal -->\n\nSecret',
      '<h2>Internal</h2>\n\nSecret',
      '<!-- internal -->\n\n<!-- internal -->\n\n<!-- /internal -->\n\nSecret',
    ];
    for (const body of marked) {
      const last = parts(`Open.\n\n${body}`).at(-1);
      assert.equal(last?.internal, true, body);
      assert.match(last?.text ?? '', /Secret$/);
    }
  });

  it('belong to a channel until the next heading of its level', () => {
    assert.deepEqual(parts('a\n\n## *Phone*\n\nb\n\n### c\n\n## d'), [
      { internal: false, text: 'a' },
      { channel: 'phone', internal: false, text: '*Phone*bc' },
      { internal: false, text: 'd' },
    ]);
  });
});
