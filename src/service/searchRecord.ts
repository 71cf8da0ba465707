import { detectLanguage } from '../knowledge/language.ts';
import { inSlices } from '../platform/inSlices.ts';
import { type AskedGroup, askedNotFound, askedQueries, sameQuery } from './askedNotFound.ts';
import type { Headwater } from './headwater.ts';
import { stemsOf } from './queryMeaning.ts';
import { spokenQuery } from './spokenQuery.ts';

/** Shorter ones are not yet a question. In UTF-16 units. */
const shortestQuery = 3;
/** Days after which a question that nobody asks any more is no longer shown. */
const rememberedDays = 180;

export interface FruitlessSearch {
  readonly query: string;
  /** True where there were results, and none was opened. */
  readonly passedOver: boolean;
  /** Whose journal it goes into. */
  readonly person: string;
  /** ISO 8601 with the offset of the person's zone. */
  readonly time: string;
}

/**
 * Keeps the words of a search that led to nothing, where the knowledge base wants that; the same query once a day.
 * Words with an address or a long number in them may be about a customer, and are not kept.
 * @returns true where it was recorded
 */
export async function recordSearch(
  headwater: Headwater,
  { query, passedOver, person, time }: FruitlessSearch,
): Promise<boolean> {
  if (!headwater.settings.journal.searches) return false;
  const spoken = spokenQuery(query);
  if (spoken.length < shortestQuery || mayNameCustomer(spoken)) return false;
  const day = time.slice(0, 10);
  const known = headwater.journal
    .entries()
    .some(
      ({ entry }) =>
        entry.kind === 'search-without-result' &&
        entry.time.startsWith(day) &&
        sameQuery(entry.query) === sameQuery(spoken),
    );
  if (known) return false;
  const language = detectLanguage(spoken, headwater.settings.languages);
  await headwater.record(
    {
      time,
      kind: 'search-without-result',
      query: spoken,
      language,
      ...(passedOver && { passed_over: true }),
    },
    person,
  );
  return true;
}

/** An e-mail address, or six digits or more: a phone, order or account number. */
function mayNameCustomer(query: string): boolean {
  return /\S@\S/.test(query) || /(?:\d[\s.-]?){6,}/.test(query);
}

/**
 * What people asked and didn't find, grouped by meaning. What is found by now is left out: queries without a result
 * that have one, and what was passed over with all its words in the title of its best hit. Other questions are
 * answered meanwhile.
 */
export async function stillNotFound(headwater: Headwater): Promise<AskedGroup[]> {
  const { languages } = headwater.settings;
  const since = Date.parse(headwater.today()) - rememberedDays * 86_400_000;
  const recent = askedQueries(headwater.journal.entries()).filter(({ time }) => Date.parse(time) >= since);
  const meaning = (query: string) => stemsOf(query, languages);
  const still: AskedGroup[] = [];
  await inSlices(askedNotFound(recent, meaning), group => {
    const { hits, total } = headwater.find(group.query, { limit: 1 });
    if (!group.passedOver && total > 0) return;
    const title = new Set(meaning(hits[0]?.title ?? ''));
    const stems = meaning(group.query);
    if (stems.length === 0 || !stems.every(stem => title.has(stem))) still.push(group);
  });
  return still;
}
