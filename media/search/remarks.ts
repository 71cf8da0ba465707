import type { SearchViewTexts } from '../../src/editor/searchView/texts.ts';
import type { FacetedReply } from '../../src/server/engineerProtocol.ts';
import { element } from '../element.ts';

/** What is to be said about a query: what was searched for instead, what was wrong with it. */
export function remarksOn({ corrections, notes }: FacetedReply, t: SearchViewTexts): HTMLElement[] {
  const sentences = [
    ...corrections.map(({ from, to }) => t.instead(from, to)),
    ...notes.map(({ message }) => message),
  ];
  return [...new Set(sentences)].map(sentence => element('p', { class: 'remark' }, sentence));
}

/** Before anything is typed: what the keys do. */
export function keyHelp(t: SearchViewTexts): HTMLElement {
  const rows = t.keys.flatMap(([key, does]) => [
    element('dt', {}, element('kbd', {}, key)),
    element('dd', {}, does),
  ]);
  return element('dl', { class: 'keys' }, ...rows);
}

/** Nothing found: what one can do about it. @param title of the article that is missing; empty where none is */
export function nothingFound(title: string, write: (title: string) => void, t: SearchViewTexts): HTMLElement {
  const row = element('div', { class: 'nothing' }, element('p', {}, t.nothingHint));
  if (title !== '') row.append(mainButton(t.write, () => write(title)));
  return row;
}

export function failure(message: string, again: () => void, t: SearchViewTexts): HTMLElement {
  return element(
    'div',
    { class: 'failure', role: 'alert' },
    element('p', {}, t.failed(message)),
    mainButton(t.again, again),
  );
}

/** A button in the colours of the editor's own. */
function mainButton(label: string, onClick: () => void): HTMLElement {
  const made = element('vscode-button', {}, label);
  made.addEventListener('click', onClick);
  return made;
}
