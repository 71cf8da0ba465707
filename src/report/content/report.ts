import type { ProcessData, ReportData } from '../../service/reportData.ts';
import type { Voice } from '../voice.ts';
import { allProcesses } from './allProcesses.ts';
import { caveats } from './caveats.ts';
import { deviations } from './deviations.ts';
import { headline, type Tile } from './headline.ts';
import { leftOut } from './leftOut.ts';
import { method } from './method.ts';
import { metricsOverTime } from './metrics.ts';
import { periodWords } from './period.ts';
import { promisesKept } from './promises.ts';
import { satisfaction } from './satisfaction.ts';
import { type Section, text } from './section.ts';

/** What a report says, in the order in which it says it; whether as HTML or as Markdown. */
export interface Report {
  readonly title: string;
  /** The days that it is about; undefined without contacts. */
  readonly period: string | undefined;
  /** What bears on all figures. */
  readonly caveats: readonly string[];
  readonly tiles: readonly Tile[];
  readonly processes: readonly ProcessGroup[];
  readonly sections: readonly Section[];
}

/** Processes under a heading of their own. */
export interface ProcessGroup {
  readonly id: string;
  readonly heading: string;
  readonly lead: string | undefined;
  readonly processes: readonly ProcessData[];
}

export function reportOf(data: ReportData, voice: Voice): Report {
  const { name, owner, flags } = data;
  const { say } = voice;
  const title = owner === null ? say.title(name) : say.titleOf(name, owner);
  const { period } = flags;
  if (!period) {
    const { heading, text: words } = say.noContacts;
    const nothing = { id: 'no-contacts', heading, parts: [text(words)] };
    const sections = flags.contacts.read > 0 ? [nothing, leftOut(data, voice)] : [nothing];
    return { title, period: undefined, caveats: [], tiles: [], processes: [], sections };
  }
  const sections = [
    allProcesses(data, voice),
    promisesKept(data, voice),
    deviations(data, voice),
    satisfaction(data, voice),
    metricsOverTime(data, voice),
    leftOut(data, voice),
    method(data, voice),
  ];
  return {
    title,
    period: periodWords(period, voice),
    caveats: caveats(flags, voice),
    tiles: headline(data, voice),
    processes: processGroups(data, voice),
    sections: sections.filter(section => section !== undefined),
  };
}

function processGroups({ flags, processes, followed, owner }: ReportData, { say }: Voice): ProcessGroup[] {
  const words = say.flagged;
  const flagged = processes.filter(({ row }) => row.level === 'alarm' || row.level === 'watch').length;
  const own = flags.processes.filter(row => owner === null || row.owner === owner);
  const compared = own.some(({ level }) => level !== 'too-few');
  const said =
    owner !== null
      ? { heading: words.ownHeading, lead: compared ? words.ownLead(flagged) : words.ownNoneCompared }
      : flagged > 0
        ? { heading: words.heading, lead: words.lead }
        : compared
          ? { heading: words.nothing, lead: words.nothingLead }
          : { heading: words.noneCompared, lead: undefined };
  const first = { id: 'flagged', ...said, processes };
  if (followed.length === 0) return [first];
  return [
    first,
    { id: 'followed', heading: words.followedHeading, lead: words.followedLead, processes: followed },
  ];
}
