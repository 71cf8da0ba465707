import assert from 'node:assert/strict';
import { Channels } from '../../../src/contacts/channels.ts';
import { channelNames } from '../../../src/knowledge/channels.ts';
import { readSettings } from '../../../src/knowledge/settings.ts';

describe('a channel', () => {
  it('is found by its key before the alias of another, in headings as in contacts', () => {
    const text = 'channels: { mail: { aliases: [post] }, e-mail: { aliases: [mail, post] } }';
    const { settings } = readSettings('headwater.yaml', text);
    const inHeading = channelNames(settings);
    const inContacts = new Channels(settings.channels);
    for (const [name, key] of Object.entries({ Mail: 'mail', post: 'mail', 'E-mail': 'e-mail' })) {
      assert.deepEqual([inHeading(name), inContacts.keyOf(name)], [key, key], name);
    }
  });
});
