import { readFile, writeFile } from 'node:fs/promises';
import { inProject } from './project.ts';

/*
 * Writes into package.json and package.nls.json the commands with Dutch titles, to be formatted after; a test tells when
 * that is due. The editor takes titles in its own language, and it has none in Dutch: so every command is there twice,
 * and `headwater.language` says which one is shown.
 */

interface Command {
  readonly command: string;
  readonly title: string;
  readonly [more: string]: unknown;
}

/** An entry of a menu, or a key. */
interface Entry {
  readonly command?: string;
  readonly when?: string;
  readonly [more: string]: unknown;
}

export interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly keybindings: readonly Entry[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
    readonly [more: string]: unknown;
  };
  readonly [more: string]: unknown;
}

/** Texts of the manifest by key. */
export type ManifestTexts = Readonly<Record<string, string>>;

const ending = '.nl';
const palette = 'commandPalette';
const isDutch = (id: string | undefined) => id?.endsWith(ending) === true;

/** The manifest with each command in both languages; the same again for one that has them already. */
export function withDutchCommands(manifest: Manifest): Manifest {
  const { contributes } = manifest;
  const commands = contributes.commands.filter(({ command }) => !isDutch(command));
  const ids = new Set(commands.map(({ command }) => command));
  const listed = new Set(contributes.menus[palette]?.map(({ command }) => command));
  const unlisted = commands.filter(({ command }) => !listed.has(command)).map(({ command }) => ({ command }));
  const menus = Object.entries(contributes.menus).map(([menu, entries]) => [
    menu,
    inBoth(menu === palette ? [...entries, ...unlisted] : entries, ids),
  ]);
  return {
    ...manifest,
    contributes: {
      ...contributes,
      commands: commands.flatMap(command => [command, dutchCommand(command)]),
      keybindings: inBoth(contributes.keybindings, ids),
      menus: Object.fromEntries(menus),
    },
  };
}

/** The texts of the manifest with the Dutch titles among them. */
export function withDutchTitles(texts: ManifestTexts, dutch: ManifestTexts): ManifestTexts {
  const isTitle = (key: string) => key.startsWith('command.') && !isDutch(key);
  const others = Object.entries(texts).filter(([key]) => !(key.startsWith('command.') && isDutch(key)));
  const titles = Object.keys(texts).filter(isTitle);
  return Object.fromEntries([...others, ...titles.map(key => [key + ending, dutch[key] ?? ''])]);
}

function dutchCommand(command: Command): Command {
  const title = command.title.replace(/%$/, `${ending}%`);
  return { ...command, command: command.command + ending, title };
}

/** @param ids commands that have a title; submenus and what shows a view stay as they are */
function inBoth(entries: readonly Entry[], ids: ReadonlySet<string>): Entry[] {
  return entries
    .filter(({ command }) => !isDutch(command))
    .flatMap(entry => {
      const { command, when = '' } = entry;
      if (command === undefined || !ids.has(command)) return [entry];
      const twin = { ...entry, command: command + ending };
      if (when === 'false') return [entry, twin];
      const own = when.replace(/(?:^| && )headwater\.language != nl$/, '');
      const where = (language: string) => (own === '' ? language : `${own} && ${language}`);
      return [
        { ...entry, when: where('headwater.language != nl') },
        { ...twin, when: where('headwater.language == nl') },
      ];
    });
}

async function read<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(inProject(file), 'utf8')) as T;
}

/** What the files hold, and what they should hold. */
export async function dutchCommands() {
  const manifest = await read<Manifest>('package.json');
  const texts = await read<ManifestTexts>('package.nls.json');
  const dutch = await read<ManifestTexts>('package.nls.nl.json');
  return {
    manifest,
    texts,
    dueManifest: withDutchCommands(manifest),
    dueTexts: withDutchTitles(texts, dutch),
  };
}

if (import.meta.main) {
  const { dueManifest, dueTexts } = await dutchCommands();
  await writeFile(inProject('package.json'), `${JSON.stringify(dueManifest, undefined, 2)}\n`);
  await writeFile(inProject('package.nls.json'), `${JSON.stringify(dueTexts, undefined, 2)}\n`);
}
