/**
 * ECharts keeps the widths of texts in an object, by text. A title such as `__proto__` or `constructor` would reach
 * what all objects share, and change it for everybody. Hence this character before each text, from the private use
 * area, that is taken out of what is drawn.
 */
const guard = '\ue000';

/** A text on one line, as ECharts may have it. Whatever comes from a user goes through here. */
export function guarded(text: string): string {
  return guard + text.replaceAll(guard, '').replace(/\s+/g, ' ');
}

/** What was drawn, as it is to be read. */
export function unguarded(drawn: string): string {
  return drawn.replaceAll(guard, '');
}
