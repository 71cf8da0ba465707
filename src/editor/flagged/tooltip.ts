import * as vscode from 'vscode';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { PlacedProcess } from './flags.ts';
import { flaggedTexts } from './texts.ts';
import { evidence } from './words.ts';

/** What a flag stands on: the sentence for its level, then the figures. Nothing in it is active. */
export function evidenceTooltip(
  { process }: PlacedProcess,
  language: InterfaceLanguage,
): vscode.MarkdownString {
  const t = flaggedTexts[language];
  const tooltip = new vscode.MarkdownString();
  tooltip.appendMarkdown(`**${plain(process.title)}** · ${plain(t.level[process.level])}`);
  tooltip.appendMarkdown(`\n\n${plain(process.why)}\n\n`);
  for (const line of evidence(process, language)) tooltip.appendMarkdown(`- ${plain(line)}\n`);
  return tooltip.appendMarkdown(`\n${plain(t.linked)}`);
}

/** Text of which nothing becomes markup. `appendText` would also make all spaces hard, and break lines within words. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
