/** Names of channels on which people speak: their wording is for the engineer to say, not for the customer to read. */
const spoken = /phone|telefoon|^(?:call|bel)/i;

/**
 * The channel for a reply in writing: the current one, but where that is spoken e-mail, else the first written one. The
 * current one where none is written.
 */
export function writtenChannel<Channel extends { readonly key: string }>(
  channels: readonly Channel[],
  current: Channel | undefined,
): Channel | undefined {
  if (!current || !spoken.test(current.key)) return current;
  const written = channels.filter(({ key }) => !spoken.test(key));
  return written.find(({ key }) => key === 'e-mail') ?? written[0] ?? current;
}
