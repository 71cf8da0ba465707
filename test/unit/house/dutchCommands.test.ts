import assert from 'node:assert/strict';
import { dutchCommands, withDutchCommands, withDutchTitles } from '../../../scripts/dutch-commands.ts';

describe('commands in both languages', () => {
  it('stand in the manifest as `node scripts/dutch-commands.ts` writes them', async () => {
    const { manifest, texts, dueManifest, dueTexts } = await dutchCommands();
    assert.deepEqual(manifest, dueManifest);
    assert.deepEqual(texts, dueTexts);
  });

  it('have a title each, in Dutch another one or the same word', async () => {
    const { dueManifest, dueTexts } = await dutchCommands();
    for (const { title } of dueManifest.contributes.commands) {
      assert.ok(dueTexts[title.replaceAll('%', '')], `${title} has no text`);
    }
  });

  it('show one of the two in every menu and for every key', () => {
    const command = { command: 'a.run', title: '%command.run%', category: 'A' };
    const made = withDutchCommands({
      contributes: {
        commands: [command],
        keybindings: [
          { command: 'a.run', key: 'f9' },
          { command: 'a.view.focus', key: 'f8' },
        ],
        menus: { 'view/title': [{ command: 'a.run', when: 'view == v', group: 'x' }, { submenu: 's' }] },
      },
    });
    assert.deepEqual(made.contributes.commands, [
      command,
      { command: 'a.run.nl', title: '%command.run.nl%', category: 'A' },
    ]);
    assert.deepEqual(made.contributes.keybindings, [
      { command: 'a.run', key: 'f9', when: 'headwater.language != nl' },
      { command: 'a.run.nl', key: 'f9', when: 'headwater.language == nl' },
      { command: 'a.view.focus', key: 'f8' },
    ]);
    assert.deepEqual(made.contributes.menus['view/title'], [
      { command: 'a.run', when: 'view == v && headwater.language != nl', group: 'x' },
      { command: 'a.run.nl', when: 'view == v && headwater.language == nl', group: 'x' },
      { submenu: 's' },
    ]);
    assert.deepEqual(withDutchCommands(made), made);
    const texts = { 'command.run': 'Run', 'view.v': 'V' };
    assert.deepEqual(withDutchTitles(texts, { 'command.run': 'Uitvoeren' }), {
      ...texts,
      'command.run.nl': 'Uitvoeren',
    });
  });
});
