import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { ReportData } from '../service/reportData.ts';
import { reportOf } from './content/report.ts';
import { heading, list, paragraph, quote, strong } from './markdown/nodes.ts';
import { processNodes } from './markdown/processNodes.ts';
import { sectionNodes } from './markdown/sectionNodes.ts';
import { voiceFor } from './voice.ts';

/** The report as Markdown with tables (GitHub's): the same words and figures, without the drawings. */
export function reportMarkdown(data: ReportData, language: InterfaceLanguage): string {
  const voice = voiceFor(language, data.costs.currency);
  const { title, period, caveats, tiles, processes, sections } = reportOf(data, voice);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, title),
      ...(period === undefined ? [] : [paragraph(period)]),
      ...(caveats.length > 0 ? [quote(list(caveats))] : []),
      ...(tiles.length > 0
        ? [
            list(
              tiles.map(({ name, value, notes }) =>
                paragraph(`${name}: `, strong(value), ` (${notes.join('; ')})`),
              ),
            ),
          ]
        : []),
      ...processes.flatMap(group => [
        heading(2, group.heading),
        ...(group.lead === undefined ? [] : [paragraph(group.lead)]),
        ...group.processes.flatMap(process => processNodes(process, voice)),
      ]),
      ...sections.flatMap(sectionNodes),
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown()], bullet: '-' });
}
