import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { RollUp } from '../contacts/rollup.ts';
import type { FlagReport } from '../insight/flagReport.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { messageOf } from '../platform/messageOf.ts';
import { channelLabels } from '../service/channelLabels.ts';
import { ContactsStopped } from '../service/contactLog.ts';
import type { Headwater } from '../service/headwater.ts';
import { branchOfFolder, branchOfProcess, homelessCount, type Keep, processLeaves } from '../service/tree.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';
import { searchAll } from './placedHits.ts';
import * as protocol from './protocol.ts';

/** Answers the editor's own requests. Each waits for the knowledge bases that it needs. */
export function registerRequests(
  connection: Connection,
  bases: KnowledgeBases,
  language: InterfaceLanguage,
  onContactsRead: (root: URI, headwater: Headwater, report: FlagReport) => void,
): void {
  const opened = () => bases.opened();
  const lastRead = new WeakMap<Headwater, RollUp>();

  connection.onRequest(protocol.knowledgeBases, async () =>
    (await opened()).map(({ root, headwater }) => ({
      root: root.toString(),
      name: headwater.settings.name,
      articles: headwater.base.size,
      languages: headwater.settings.languages,
      channels: channelLabels(headwater.settings, language),
    })),
  );

  connection.onRequest(protocol.search, async ({ query, limit, asYouType }, cancelled) => {
    const { merged } = await searchAll(bases, query, { limit, asYouType }, { language, cancelled });
    return merged;
  });

  connection.onRequest(protocol.tree, async ({ filter }) => {
    const trees = [];
    for (const { root, headwater } of await opened()) {
      const keep = await keeping(headwater, filter);
      trees.push({
        root: root.toString(),
        name: headwater.settings.name,
        processes: processLeaves(headwater.base, keep),
        homeless: homelessCount(headwater.base, keep),
      });
    }
    return trees;
  });

  connection.onRequest(protocol.treeBranch, async ({ root, of, filter }) => {
    const found = bases.near(URI.parse(root));
    if (!found) return null;
    const headwater = await found.base.opened;
    const keep = await keeping(headwater, filter);
    return 'process' in of
      ? branchOfProcess(headwater.base, of.process, keep)
      : branchOfFolder(headwater.base, of.folder, keep);
  });

  connection.onNotification(protocol.stopContacts, async ({ root }) => {
    const headwater = await bases.at(root)?.base.opened.catch(() => undefined);
    headwater?.stopContacts();
  });
  connection.onNotification(protocol.readContactsAgain, async () => {
    for (const { headwater } of await opened()) headwater.readContactsAgain();
  });

  const reportOf = async (root: URI, headwater: Headwater): Promise<protocol.PlacedReport> => {
    const report = await headwater.flags();
    const rollUp = await headwater.rollUp();
    if (lastRead.get(headwater) !== rollUp) onContactsRead(root, headwater, report);
    lastRead.set(headwater, rollUp);
    const articles = Object.fromEntries(
      headwater.base.ofType('process').map(process => [process.id, uriIn(root, process.path)]),
    );
    return { root: root.toString(), name: headwater.settings.name, report, articles };
  };

  connection.onRequest(protocol.flags, async () => {
    const reports: protocol.PlacedReport[] = [];
    const unread: protocol.UnreadContacts[] = [];
    for (const { root, opened } of bases.all()) {
      try {
        reports.push(await reportOf(root, await opened));
      } catch (error) {
        const message = messageOf(error);
        unread.push({ root: root.toString(), message, stopped: error instanceof ContactsStopped });
      }
    }
    return { reports, unread };
  });
}

/** What a query finds; everything where there is none. */
async function keeping(headwater: Headwater, filter: string | undefined): Promise<Keep> {
  if (!filter) return () => true;
  await headwater.prepare(filter);
  const found = new Set(headwater.find(filter, filtered).hits.map(hit => hit.path));
  return article => found.has(article.path);
}

const filtered = { limit: 500, perArticle: 1, asYouType: true } as const;
