import assert from 'node:assert/strict';
import { writtenChannel } from '../../../src/editor/answerMessage/writtenChannel.ts';

describe('the channel of a reply to a message', () => {
  const of = (current: string, ...keys: string[]) =>
    writtenChannel(
      keys.map(key => ({ key })),
      { key: current },
    )?.key;

  it('is the current one where that is written', () => {
    assert.equal(of('chat', 'phone', 'chat', 'e-mail'), 'chat');
    assert.equal(of('letter', 'letter', 'phone'), 'letter');
  });

  it('is a written one while the person is on the phone', () => {
    assert.equal(of('phone', 'phone', 'chat', 'e-mail'), 'e-mail');
    assert.equal(of('telefoon', 'telefoon', 'brief'), 'brief');
    assert.equal(of('telephone', 'telephone'), 'telephone');
    assert.equal(writtenChannel([], undefined), undefined);
  });
});
