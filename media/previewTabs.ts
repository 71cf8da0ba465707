/*
 * Makes tabs of the sections of channels in the preview of an article. The preview is filled after this script has run,
 * and drawn anew as one types, without what was added here: so tabs are made whenever a group has none.
 */

/** One choice for all articles, as one engineer works on one channel; a preview that is loaded again keeps it. */
const choice = 'headwater.channel';
/** Number of the group whose tabs have the focus; they keep it when they are made anew. */
let focused = -1;

function makeMissingTabs(): void {
  for (const [i, group] of document.querySelectorAll('.headwater-channels').entries()) {
    if (group.querySelector(':scope > .headwater-tabs')) continue;
    makeTabs(group, i);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (i === focused && isLost)
      tabsOf(group)
        .find(tab => tab.tabIndex === 0)
        ?.focus();
  }
}

/** A tab for each channel, also where its wording stands in several places. @param number of the group */
function makeTabs(group: Element, number: number): void {
  const byChannel = Map.groupBy(sectionsOf(group), channelOf);
  if (byChannel.size < 2) return;
  const list = document.createElement('div');
  list.className = 'headwater-tabs';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', group.getAttribute('aria-label') ?? '');
  for (const [channel, sections] of byChannel) {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `headwater-tab-${number}-${channel}`;
    tab.value = channel;
    tab.setAttribute('role', 'tab');
    tab.textContent = sections[0]?.firstElementChild?.textContent ?? channel;
    tab.addEventListener('click', () => choose(channel));
    for (const section of sections) {
      section.setAttribute('role', 'tabpanel');
      section.setAttribute('aria-labelledby', tab.id);
    }
    list.append(tab);
  }
  list.addEventListener('keydown', moveFocus);
  group.prepend(list);
  show(group);
}

/** Shows what there is of the chosen channel, else of the first. */
function show(group: Element): void {
  const tabs = tabsOf(group);
  const chosen = sessionStorage.getItem(choice);
  const shown = tabs.find(tab => tab.value === chosen) ?? tabs[0];
  for (const section of sectionsOf(group)) section.hidden = channelOf(section) !== shown?.value;
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === shown));
    tab.tabIndex = tab === shown ? 0 : -1;
  }
}

function channelOf(section: HTMLElement): string {
  return section.dataset.channel ?? '';
}

function choose(channel: string): void {
  sessionStorage.setItem(choice, channel);
  for (const group of document.querySelectorAll('.headwater-channels')) show(group);
}

/** Arrows, Home and End, as in every list of tabs. */
function moveFocus(event: KeyboardEvent): void {
  const { currentTarget, target, key } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  const tabs = [...currentTarget.querySelectorAll('button')];
  const at = tabs.findIndex(tab => tab.contains(target instanceof Node ? target : null));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
  const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
  if (!tab) return;
  event.preventDefault();
  tab.click();
  tab.focus();
}

function sectionsOf(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(':scope > .headwater-channel')];
}

function tabsOf(group: Element): HTMLButtonElement[] {
  return [...group.querySelectorAll<HTMLButtonElement>(':scope > .headwater-tabs > button')];
}

/** A link to a heading in a tab that is not shown opens that tab first. */
document.addEventListener(
  'click',
  event => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const id = link?.getAttribute('href')?.slice(1) ?? '';
    const heading = id === '' ? null : document.getElementById(decodeURIComponent(id));
    const section = heading?.closest('.headwater-channel');
    if (section instanceof HTMLElement && section.hidden) choose(channelOf(section));
  },
  { capture: true },
);
document.addEventListener('focusin', ({ target }) => {
  const group = target instanceof Element ? target.closest('.headwater-tabs')?.parentElement : undefined;
  focused = group ? [...document.querySelectorAll('.headwater-channels')].indexOf(group) : -1;
});
document.addEventListener('pointerdown', () => {
  focused = -1;
});
new MutationObserver(makeMissingTabs).observe(document, { childList: true, subtree: true });
makeMissingTabs();
