import assert from 'node:assert/strict';
import { channelNames } from '../../../src/knowledge/channels.ts';
import { outgoing } from '../../../src/knowledge/outgoing.ts';
import { defaultSettings } from '../../../src/knowledge/settings.ts';

const channelOf = channelNames(defaultSettings);

const body = `We refund within **5 days**. See [[refund-how|how]] or [our site](https://example.org/refunds).

- first
- [inside](other.md)

## Chat

Hi! 5 days.

## Internal

Ask the supervisor.

## More

1. one
2. two

<!-- internal -->

Secret

<!-- /internal -->

<script>alert(1)</script>

Bye <b onclick="x()">now</b>
`;

describe('what leaves the house', () => {
  it('is the wording of the channel where there is one', () => {
    assert.deepEqual(outgoing(body, channelOf, 'chat'), { plain: 'Hi! 5 days.', html: '<p>Hi! 5 days.</p>' });
  });

  it('is else what serves all channels, without what is internal', () => {
    const { plain, html } = outgoing(body, channelOf, 'phone');
    assert.equal(
      plain,
      'We refund within 5 days. See how or our site (https://example.org/refunds).\n\n- first\n- inside\n\nMore\n1. one\n2. two\n\nBye now',
    );
    assert.match(html, /<strong>5 days<\/strong>/);
    for (const text of [plain, html])
      assert.doesNotMatch(text, /supervisor|Secret|script|onclick|other\.md|\[\[/);
  });

  it('never has what is internal, wherever and however it is marked', () => {
    const marked = [
      '> ## Internal\n>\n> Secret.',
      '1. Step\n\n   ## Intern\n\n   Secret.',
      '## **Internal**\n\nSecret.',
      '## [Internal](x.md) notes\n\nSecret.',
      'Before <!-- internal --> Secret <!-- /internal -->.',
      'Before *one <!-- internal --> Secret* [Secret](https://x.org) `Secret`\n\nSecret.\n\n<!-- /internal -->',
      '- a\n\n  <!-- internal -->\n\n  Secret\n\n  <!-- /internal -->\n\n- b',
    ];
    for (const text of marked) {
      const { plain, html } = outgoing(`Open.\n\n${text}`, channelOf);
      assert.ok(plain.startsWith('Open.') && !/secret/i.test(plain + html), text);
    }
  });

  it('closes in its HTML what it opens', () => {
    const { html } = outgoing('> Quoted.\n>\n> ## Internal\n>\n> Secret.\n', channelOf);
    assert.equal(html, '<blockquote>\n<p>Quoted.</p>\n</blockquote>');
    const { html: emphasised } = outgoing('A *b <!-- internal --> c* <!-- /internal --> d', channelOf);
    assert.equal(emphasised, '<p>A <em>b </em> d</p>');
  });

  it('knows the wording of a channel under a heading in bold', () => {
    assert.equal(outgoing('For all.\n\n## **Phone**\n\nBy phone.', channelOf, 'phone').plain, 'By phone.');
  });
});
