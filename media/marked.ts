import { element } from './element.ts';

/** A text with its matches marked. @param matches start and end in UTF-16 units, in order, apart from each other */
export function marked(text: string, matches: readonly (readonly [number, number])[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let last = 0;
  for (const [start, end] of matches) {
    fragment.append(text.slice(last, start), element('mark', {}, text.slice(start, end)));
    last = end;
  }
  fragment.append(text.slice(last));
  return fragment;
}
