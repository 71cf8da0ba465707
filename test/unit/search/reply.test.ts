import assert from 'node:assert/strict';
import { composeReply } from '../../../src/search/message/reply.ts';
import { makeArticle } from './makeArticle.ts';

const refund = makeArticle({
  id: 'refund',
  title: 'When do I get my money back?',
  text: 'Within five working days.',
  sections: [
    {
      title: 'E-mail',
      text: 'You will have your money within five working days.\nFor <large> amounts & more.',
      channel: 'e-mail',
    },
    { title: 'Chat', text: 'Five working days!', channel: 'chat' },
    { title: 'For us', text: 'Check the ledger first.', internal: true },
  ],
});
const secret = makeArticle({
  id: 'secret',
  title: 'How we check',
  text: 'Never tell.',
  audience: 'internal',
});
const plain = makeArticle({ id: 'plain', title: 'Opening hours', text: 'Nine to five.' });
const lines = { greeting: 'Dear customer,', closing: 'Kind regards,\nAcme' };

describe('A reply', () => {
  it('has the wording of the channel, between greeting and closing', () => {
    assert.equal(
      composeReply([{ article: refund }], { channel: 'chat', ...lines }).text,
      'Dear customer,\n\nFive working days!\n\nKind regards,\nAcme',
    );
  });

  it('has what serves every channel where there is no wording of its own', () => {
    const { text } = composeReply([{ article: refund }], { channel: 'phone', greeting: '', closing: '' });
    assert.equal(text, 'Within five working days.');
  });

  it('has titles where there is more than one answer', () => {
    const { text } = composeReply([{ article: refund }, { article: plain }], { channel: 'chat', ...lines });
    assert.ok(
      text.includes('When do I get my money back?\nFive working days!\n\nOpening hours\nNine to five.'),
    );
  });

  it('is also HTML, with nothing that a text could smuggle in', () => {
    const { html } = composeReply([{ article: refund }], { channel: 'e-mail', ...lines });
    assert.equal(
      html,
      '<p>Dear customer,</p>\n<p>You will have your money within five working days.</p>\n' +
        '<p>For &lt;large&gt; amounts &amp; more.</p>\n<p>Kind regards,<br>Acme</p>',
    );
  });

  it('never holds what is internal, and says what was withheld', () => {
    const reply = composeReply([{ article: refund, section: 3 }, { article: secret }, { article: plain }], {
      channel: 'e-mail',
      ...lines,
    });
    assert.ok(!/ledger|Never tell/.test(reply.text + reply.html));
    assert.deepEqual(reply.withheld, ['refund', 'secret']);
  });

  it('gives the section that was asked for, and its channel’s wording instead of another’s', () => {
    const options = { channel: 'chat', greeting: '', closing: '' };
    assert.equal(composeReply([{ article: refund, section: 0 }], options).text, 'Within five working days.');
    assert.equal(composeReply([{ article: refund, section: 1 }], options).text, 'Five working days!');
  });
});
