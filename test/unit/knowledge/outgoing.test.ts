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
});
