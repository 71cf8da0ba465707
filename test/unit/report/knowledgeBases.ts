import { sampleKnowledgeBase } from '../../../scripts/project.ts';
import { NodeFiles } from '../../../src/platform/files.node.ts';
import { createHash } from '../../../src/platform/hash.ts';
import type { InterfaceLanguage } from '../../../src/platform/language.ts';
import { gatherReport } from '../../../src/service/gatherReport.ts';
import { Headwater } from '../../../src/service/headwater.ts';
import type { ReportData } from '../../../src/service/reportData.ts';
import { MemoryFiles } from '../../memoryFiles.ts';

const hash = await createHash();

/** What the report of the sample knowledge base is drawn from. */
export async function sampleData(language: InterfaceLanguage, owner?: string): Promise<ReportData> {
  const headwater = await Headwater.open({ files: new NodeFiles(sampleKnowledgeBase), hash, language });
  return gatherReport(headwater, { language, ...(owner !== undefined && { owner }) });
}

/** A process of a knowledge base in memory. */
export interface TestProcess {
  readonly id: string;
  readonly title?: string;
  readonly owner?: string;
  readonly contacts: number;
  /** Of these, the blameworthy ones. */
  readonly avoidable: number;
}

/** A knowledge base in memory whose contacts are spread over 90 days; `files` are added to it, or take a place in it. */
export async function dataOf(
  processes: readonly TestProcess[],
  files: Readonly<Record<string, string>> = {},
  language: InterfaceLanguage = 'en',
): Promise<ReportData> {
  const headwater = await Headwater.open({ files: knowledgeBase(processes, files), hash, language });
  return gatherReport(headwater, { language });
}

export function knowledgeBase(
  processes: readonly TestProcess[],
  files: Readonly<Record<string, string>> = {},
): MemoryFiles {
  const articles = processes.map(({ id, title = id, owner = 'shop' }, i) => [
    `processes/${i}.md`,
    `---\n${JSON.stringify({ id, type: 'process', title, owner })}\n---\n`,
  ]);
  const rows = processes.flatMap(({ id, contacts, avoidable }) =>
    Array.from({ length: contacts }, (_, i) => {
      const day = new Date(Date.UTC(2026, 7, 3 + Math.floor((i * 90) / contacts))).toISOString().slice(0, 10);
      // Avoidable ones lie among the others as evenly as they can.
      const blameworthy =
        Math.floor(((i + 1) * avoidable) / contacts) > Math.floor((i * avoidable) / contacts);
      return JSON.stringify({
        id: `${id}-${i}`,
        started: `${day}T10:00:00Z`,
        channel: 'phone',
        process: id,
        avoidable: blameworthy ? 'blameworthy' : 'no',
      });
    }),
  );
  return new MemoryFiles({
    'headwater.yaml': '',
    ...Object.fromEntries(articles),
    'contacts/log.jsonl': rows.join('\n'),
    ...files,
  });
}
