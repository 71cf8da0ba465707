import type { Section } from './article.ts';
import type { ChannelOf } from './channels.ts';

const internalHeading =
  /^(?:internal|intern|interne?)(?:\s+(?:notes?|only|notitie|toelichting|gebruik|use))?$/i;
const internalStart = /^<!--\s*(?:internal|intern)\s*-->/i;
const internalEnd = /^<!--\s*\/(?:internal|intern)\s*-->/i;

/** True where a heading marks what stands under it as not for customers. */
export function isInternalHeading(text: string): boolean {
  return internalHeading.test(text.trim().replace(/[:.]$/, ''));
}

/**
 * Which channel a section is for and whether it is internal: what the headings above it say, and the comments
 * `<!-- internal -->` and `<!-- /internal -->` around it.
 */
export class SectionScope {
  readonly #channelOf: ChannelOf;
  /** Headings that give their sections a channel or make them internal, outermost first. */
  #scopes: { depth: number; channel?: string; internal: boolean }[] = [];
  #internalBlock = false;

  constructor(channelOf: ChannelOf) {
    this.#channelOf = channelOf;
  }

  heading(depth: number, text: string): void {
    this.#scopes = this.#scopes.filter(scope => scope.depth < depth);
    const channel = this.#channelOf(text);
    const internal = isInternalHeading(text);
    if (channel !== undefined || internal) {
      this.#scopes.push({ depth, internal, ...(channel !== undefined && { channel }) });
    }
  }

  /** True where the HTML is a comment that starts or ends what is internal: a new section starts here. */
  startsSection(html: string): boolean {
    const comment = html.trim();
    return internalStart.test(comment) || internalEnd.test(comment);
  }

  /** Takes in a comment for which `startsSection` is true. */
  comment(html: string): void {
    this.#internalBlock = internalStart.test(html.trim());
  }

  current(): Pick<Section, 'channel' | 'internal'> {
    const channel = this.#scopes.findLast(scope => scope.channel !== undefined)?.channel;
    const internal = this.#internalBlock || this.#scopes.some(scope => scope.internal);
    return { internal, ...(channel !== undefined && { channel }) };
  }
}
