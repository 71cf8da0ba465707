import assert from 'node:assert/strict';
import fc from 'fast-check';
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
      '<details>\n<!-- internal -->\n\nSecret\n\n<!-- /internal -->\n</details>',
      '<!-- internal -->\n\nSecret\n\n<!-- /internal --> <!-- internal -->\n\nSecret\n\n<!-- /internal -->',
      '<!-- internal -->\n\n<!-- internal -->\n\nSecret\n\n<!-- /internal -->\n\nSecret\n\n<!-- /internal -->',
      '<!--INTERNAL-->\r\n\r\nSecret\r\n\r\n<!--/Internal-->',
      '<!-- interne notitie -->\n\nSecret\n\n<!-- /interne notitie -->',
      '<!-- internal: for colleagues -->\n\nSecret\n\n<!-- end internal -->',
      '<!-- internal\n\nSecret',
      '<div>Open<!-- internal -->Secret<!-- /internal --></div>',
      '<h2>Internal</h2>\n\nSecret',
      '<h3 class="x"><b>Intern</b></h3>\n\nSecret',
      'Internal\n---\n\nSecret',
      '#### Internal\n\n##### Chat\n\nSecret\n\n###### Deep\n\nSecret',
      '## Phone <!-- internal -->\n\nSecret',
    ];
    for (const text of marked) {
      const { plain, html } = outgoing(`Open.\n\n${text}`, channelOf);
      assert.ok(plain.startsWith('Open.') && !/secret/i.test(plain + html), text);
    }
  });

  it('never has what is internal, in whatever it stands and whatever stands in it', () => {
    const secret = fc.constantFrom(
      '- Secret\n- Secret',
      '> Secret',
      '1. Secret\n\n   Secret',
      '```\nSecret\n```',
      '    Secret',
      '| a | Secret |\n|--|--|\n| Secret | b |',
      '<div>\nSecret\n</div>',
      '<details><summary>Secret</summary>\n\nSecret\n\n</details>',
      '### Secret\n\nSecret',
      '### Chat\n\n- Secret',
      '[Secret](https://example.org "Secret") ![Secret](x.png) [[Secret]] `Secret`<br>Secret',
      '<!-- x --> Secret',
      '* * *\n\nSecret',
    );
    const open = fc.constantFrom(
      '- Open\n  - Open',
      '> Open\n>\n> - Open',
      '1. Open\n\n   > Open',
      '<div>\n\nOpen',
      '### Chat\n\nOpen',
      '```\nOpen\n```',
      'Open\n===',
    );
    const marked = fc
      .tuple(fc.array(secret, { minLength: 1, maxLength: 3 }), fc.nat(3))
      .map(([pieces, how]) => {
        const inner = pieces.join('\n\n');
        return [
          `<!-- internal -->\n\n${inner}\n\n<!-- /internal -->`,
          `<!--intern-->\n${inner}\n\n<!--/intern-->`,
          `<div>\n<!-- Internal -->\n\n${inner}\n\n<!-- /Internal -->\n</div>`,
          `## Internal\n\n${inner}\n\n## Next`,
        ][how];
      });
    const lines = fc.constantFrom<((text: string) => string)[]>(
      text => text,
      text => text.replaceAll('\n', '\r\n'),
      text => text.replace(/^/gm, '> '),
    );
    const channel = fc.constantFrom(undefined, 'chat', 'e-mail');
    fc.assert(
      fc.property(fc.array(fc.oneof(open, marked), { maxLength: 6 }), lines, channel, (blocks, as, of) => {
        const { plain, html } = outgoing(as(blocks.join('\n\n')), channelOf, of);
        assert.doesNotMatch(plain + html, /Secret/);
      }),
      { numRuns: 500 },
    );
  });

  it('knows a heading as internal in the words and signs that people write', () => {
    const headings = [
      '🔒 INTERNAL!',
      '3. Intern',
      '[Internal]',
      'Internal – not for customers',
      'Internal (fraud)',
      'Internal {#internal}',
      'Internal use only',
      'For internal use only',
      'Internal information',
      'Interne notities',
      'Alleen voor intern gebruik',
    ];
    for (const heading of headings)
      assert.equal(outgoing(`Open.\n\n## ${heading}\n\nSecret.`, channelOf).plain, 'Open.', heading);
    const open = [
      'Internal server error',
      'Internal/external transfers',
      'International',
      'Intern risicobeheer',
    ];
    for (const heading of open)
      assert.equal(outgoing(`## ${heading}\n\nOpen.`, channelOf).plain, `${heading}\nOpen.`, heading);
  });

  it('goes on where what is internal ends, also in the same line', () => {
    const ended = [
      '<!-- internal --> Secret <!-- /internal -->\n\nOpen.',
      '## Internal\n\nSecret\n\n# Next\n\nOpen.',
      '<h2>Internal</h2>\n\nSecret\n\n<h2>Next</h2>\n\nOpen.',
      '```\n<!-- internal -->\n```\n\nOpen.',
    ];
    for (const text of ended) assert.match(outgoing(text, channelOf).plain, /Open\.$/, text);
  });

  it('keeps the words of HTML, and nothing else of it', () => {
    const html =
      '<!doctype html>\n\n<table onclick="x()"><tr><td>Fee</td><td>1 &amp; 2</td></tr></table>\n\n<?php secret() ?>\n\n<style>p{}</style>\n\n<form action="https://x.org"><input value="x"></form>\n\n<meta http-equiv="refresh" content="0">\n\n<p>Done<br>now</p>';
    const found = outgoing(html, channelOf);
    assert.equal(found.plain, 'Fee\n1 & 2\n\nDone\nnow');
    assert.equal(found.html, '<p>Fee<br>\n1 &amp; 2</p>\n<p>Done<br>\nnow</p>');
  });

  it('writes the text of an image as it is meant, and an e-mail address once', () => {
    const { plain, html } = outgoing('![a\\*b &amp; c](x.png) <me@example.org>', channelOf);
    assert.equal(plain, 'a*b & c me@example.org');
    assert.equal(html, '<p>a*b &amp; c <a href="mailto:me@example.org">me@example.org</a></p>');
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

  it('names an article that it links to by its title, a heading as well, and by its own words where it has them', () => {
    const titles = new Map([['cancel', 'How do I <stop>?']]);
    const { plain, html } = outgoing(
      'See [[cancel]], [[cancel#Costs]], [[cancel|this]] and [[gone]].',
      channelOf,
      undefined,
      id => titles.get(id),
    );
    assert.equal(plain, 'See “How do I <stop>?”, “How do I <stop>?”, this and gone.');
    assert.equal(html, '<p>See “How do I &lt;stop&gt;?”, “How do I &lt;stop&gt;?”, this and gone.</p>');
  });
});
