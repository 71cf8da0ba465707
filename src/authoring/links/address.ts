import type { Link } from '../../knowledge/article.ts';
import type { Span } from '../../knowledge/wikiLink.ts';

/** An address, wherever it is written. To an address it makes no difference whether it shows an image. */
export interface Address extends Pick<Link, 'target' | 'fragment'> {
  readonly kind: Link['kind'];
}

/** An address as it stands in a file: what a rename has to change. */
export interface WrittenAddress extends Address {
  /** Offsets of id or path, without the fragment. */
  readonly targetSpan: Span;
  /** Offsets of what stands behind `#`. */
  readonly fragmentSpan?: Span;
  /** True for an address in angle brackets, which may hold spaces. */
  readonly inAngleBrackets: boolean;
}
