import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { addDecision } from '../insight/addDecision.ts';
import type { Article } from '../knowledge/article.ts';
import { decisionPath } from '../knowledge/decisionFile.ts';
import type { Reason } from '../knowledge/reasons.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { channelLabels } from '../service/channelLabels.ts';
import type { Headwater } from '../service/headwater.ts';
import { processNames } from '../service/processNames.ts';
import * as protocol from './insightProtocol.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';

export interface InsightRequestsOptions {
  readonly connection: Connection;
  readonly bases: KnowledgeBases;
  readonly language: InterfaceLanguage;
  /** After something was recorded that figures stand on. */
  readonly onRecorded: (root: URI) => void;
}

/** Answers what the editor asks about contacts, decisions and the journal. */
export function registerInsightRequests({
  connection,
  bases,
  language,
  onRecorded,
}: InsightRequestsOptions): void {
  connection.onRequest(protocol.logChoices, async ({ near }) => {
    const place = bases.near(URI.parse(near));
    if (!place) return null;
    return logChoices(place.base.root, await place.base.opened, place.path, language);
  });

  connection.onRequest(protocol.record, async ({ near, entry, person }) => {
    const place = bases.near(URI.parse(near));
    if (!place) return null;
    await (await place.base.opened).record(entry, person);
    onRecorded(place.base.root);
    return null;
  });

  connection.onRequest(protocol.decisionEdit, async ({ root, process, decision }) => {
    const base = bases.near(URI.parse(root))?.base;
    if (!base) return null;
    const headwater = await base.opened;
    const path = fileOfDecisions(headwater, process);
    const text = await headwater.text(path).catch(() => undefined);
    const edit = addDecision(text ?? '', decision);
    return edit ? { uri: uriIn(base.root, path), exists: text !== undefined, ...edit } : null;
  });
}

/** The file of a process; where it has none yet, the one that it gets. */
function fileOfDecisions({ base }: Headwater, process: string): string {
  const yml = decisionPath(process, 'yml');
  return base.hasFile(yml) ? yml : decisionPath(process);
}

function logChoices(
  root: URI,
  { base, settings }: Headwater,
  path: string,
  language: InterfaceLanguage,
): protocol.LogChoices {
  const article = base.articleAt(path);
  const process = article && processOf(article);
  const names = [...processNames(base, language)].map(([id, name]) => ({ id, ...name }));
  const reasons = inReach(base.reasons, article?.reasons ?? [], process);
  const [first] = reasons;
  const reason = first && article?.reasons.includes(first.code) ? first.code : undefined;
  return {
    root: root.toString(),
    channels: channelLabels(settings, language),
    processes: names.sort((a, b) => a.title.localeCompare(b.title)),
    reasons: reasons.map(each => choiceOf(each, language)),
    ...(article && {
      article: {
        id: article.translationOf ?? article.id,
        ...(process !== undefined && { process }),
        ...(reason !== undefined && { reason }),
      },
    }),
  };
}

function processOf({ type, id, translationOf, process }: Article): string | undefined {
  return type === 'process' ? (translationOf ?? id) : process;
}

/** The nearest first: those that the article names in its own order, those of its process, the others. */
function inReach(
  reasons: readonly Reason[],
  named: readonly string[],
  process: string | undefined,
): Reason[] {
  const distance = (reason: Reason) => {
    const own = named.indexOf(reason.code);
    if (own >= 0) return own;
    return named.length + (process !== undefined && reason.process === process ? 0 : 1);
  };
  return reasons.toSorted((a, b) => distance(a) - distance(b));
}

function choiceOf(
  { code, label, process, avoidable }: Reason,
  language: InterfaceLanguage,
): protocol.ReasonChoice {
  const named = label[language] ?? Object.values(label)[0] ?? code;
  return { code, label: named, avoidable, ...(process !== undefined && { process }) };
}
