import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { InterfaceLanguage } from '../platform/language.ts';
import { dashboard } from '../report/dashboard.ts';
import { processDetail } from '../report/processDetail.ts';
import { gatherProcess, gatherReport } from '../service/gatherReport.ts';
import { dashboardPage, processPage } from './insightProtocol.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';

/** Draws the pages that the editor shows in webviews. */
export function registerPageRequests(
  connection: Connection,
  bases: KnowledgeBases,
  language: InterfaceLanguage,
): void {
  connection.onRequest(processPage, async ({ root, process }) => {
    const base = bases.near(URI.parse(root))?.base;
    const data = base && (await gatherProcess(await base.opened, process, { language }));
    if (!data) return null;
    return {
      title: data.row.title,
      body: processDetail(data, language),
      ...(data.path !== undefined && { article: uriIn(base.root, data.path) }),
    };
  });

  connection.onRequest(dashboardPage, async ({ root, owner }) => {
    const base = bases.near(URI.parse(root))?.base;
    if (!base) return null;
    const data = await gatherReport(await base.opened, { language, ...(owner !== undefined && { owner }) });
    return { title: data.name, body: dashboard(data, language) };
  });
}
