/*
 * Makes tabs of the sections of channels in the preview of an article. The preview is drawn anew as one types, without
 * what was added here: so tabs are made again, with the one chosen that was.
 */

/** Channel that was chosen last; one choice for all articles, as one engineer works on one channel. */
let chosen: string | undefined;

function makeAllTabs(): void {
  for (const group of document.querySelectorAll('.headwater-channels')) makeTabs(group);
}

function makeTabs(group: Element): void {
  const sections = [...group.querySelectorAll<HTMLElement>(':scope > .headwater-channel')];
  group.querySelector(':scope > .headwater-tabs')?.remove();
  if (sections.length < 2) return;
  const list = document.createElement('div');
  list.className = 'headwater-tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', group.getAttribute('aria-label') ?? '');
  const tabs = sections.map((section, i) => {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `headwater-tab-${section.dataset.channel}-${i}`;
    tab.setAttribute('role', 'tab');
    tab.textContent = section.firstElementChild?.textContent ?? section.dataset.channel ?? '';
    tab.addEventListener('click', () => choose(section.dataset.channel));
    section.setAttribute('role', 'tabpanel');
    section.setAttribute('aria-labelledby', tab.id);
    return tab;
  });
  list.append(...tabs);
  list.addEventListener('keydown', event => moveFocus(event, tabs));
  group.prepend(list);
  show(sections, tabs);
}

function show(sections: readonly HTMLElement[], tabs: readonly HTMLElement[]): void {
  const wanted = sections.findIndex(section => section.dataset.channel === chosen);
  const shown = Math.max(0, wanted);
  for (const [i, section] of sections.entries()) section.hidden = i !== shown;
  for (const [i, tab] of tabs.entries()) {
    tab.setAttribute('aria-selected', String(i === shown));
    tab.tabIndex = i === shown ? 0 : -1;
  }
}

function choose(channel: string | undefined): void {
  chosen = channel;
  makeAllTabs();
  const focused = [...document.querySelectorAll<HTMLElement>('.headwater-tabs [aria-selected="true"]')];
  focused.find(tab => tab.id.startsWith(`headwater-tab-${channel}-`))?.focus();
}

/** Arrows, Home and End, as in every list of tabs. */
function moveFocus(event: KeyboardEvent, tabs: readonly HTMLElement[]): void {
  const at = tabs.findIndex(tab => tab.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.click();
}

/** A link to a heading in a tab that is not shown opens that tab first. */
document.addEventListener(
  'click',
  event => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
    const section = id === '' ? null : document.getElementById(id)?.closest('.headwater-channel');
    if (section instanceof HTMLElement && section.hidden) choose(section.dataset.channel);
  },
  { capture: true },
);
window.addEventListener('vscode.markdown.updateContent', makeAllTabs);
makeAllTabs();
