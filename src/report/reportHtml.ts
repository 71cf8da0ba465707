import type { InterfaceLanguage } from '../platform/language.ts';
import type { ReportData } from '../service/reportData.ts';
import { reportOf } from './content/report.ts';
import { dashboardMarkup } from './dashboard.ts';
import { html, trusted } from './html/markup.ts';
import { processMarkup } from './processDetail.ts';
import { pageColours } from './style/colours.ts';
import { layout } from './style/layout.ts';
import { voiceFor } from './voice.ts';

/**
 * The report as one file that asks nothing of the network and runs no script: the dashboard, and then a page for each
 * process that is on it. The file forbids itself everything but its own style.
 */
export function reportHtml(data: ReportData, language: InterfaceLanguage): string {
  const voice = voiceFor(language, data.costs.currency);
  const report = reportOf(data, voice);
  const { processes, followed } = data;
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Headwater">
<title>${report.title}</title>
<style nonce="${nonce}">${trusted(`${pageColours}body { margin: 0; background: var(--hw-paper); }\n${layout}`)}</style>
</head>
<body>
<main class="hw">
${dashboardMarkup(report, 'file', voice)}
${[...processes, ...followed].map(process => processMarkup(process, 'file', voice))}
</main>
</body>
</html>
`.markup;
}

/** The style of the file is its own, and nothing else in it may bring one: there is nobody to hide the nonce from. */
const nonce = 'headwater';
