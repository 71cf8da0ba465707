import type { Settings } from './settings.ts';

/** Finds the key of a channel by any of its names; undefined where it is none. */
export type ChannelOf = (name: string) => string | undefined;

/** Upper and lower case, hyphens and spaces make no difference: "E-mail", "Email" and "e mail" are one. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s\-_]+/g, '');
}

/** Channels by key, label in any language, and alias. A key goes before another channel's alias. */
export function channelNames(settings: Pick<Settings, 'channels'>): ChannelOf {
  const keys = new Map<string, string>();
  for (const [key, channel] of Object.entries(settings.channels)) {
    for (const name of [...Object.values(channel.label ?? {}), ...channel.aliases]) {
      if (!keys.has(fold(name))) keys.set(fold(name), key);
    }
  }
  for (const key of Object.keys(settings.channels)) keys.set(fold(key), key);
  return name => keys.get(fold(name));
}
