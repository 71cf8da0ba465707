import type { Settings } from './settings.ts';

/** Finds the key of a channel by any of its names; undefined where it is none. */
export type ChannelOf = (name: string) => string | undefined;

/** Upper and lower case, hyphens and spaces make no difference: "E-mail", "Email" and "e mail" are one. */
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s\-_]+/g, '');
}

/** Channels by key, label in any language, and alias. */
export function channelNames(settings: Pick<Settings, 'channels'>): ChannelOf {
  const keys = new Map<string, string>();
  for (const [key, channel] of Object.entries(settings.channels)) {
    for (const name of [key, ...channel.aliases, ...Object.values(channel.label ?? {})])
      keys.set(fold(name), key);
  }
  return name => keys.get(fold(name));
}
