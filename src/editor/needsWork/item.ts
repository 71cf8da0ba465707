import * as vscode from 'vscode';
import { titleOf } from '../../authoring/life/titleOf.ts';
import type { WorkKind } from '../../authoring/needsWork/kinds.ts';
import { numbers } from '../../insight/numbers.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { PlacedWork } from '../../server/editorProtocol.ts';
import { needsWorkTexts } from './texts.ts';

/** Icons by the kind of the gravest reason. */
const icons: Readonly<Record<WorkKind, string>> = {
  flagged: 'flame',
  'personal-data': 'shield',
  contradiction: 'compare-changes',
  marked: 'comment',
  error: 'error',
  'past-review': 'calendar',
  asked: 'question',
  'broken-link': 'link',
  duplicate: 'files',
  'never-used': 'circle-slash',
};

/** A row: opens the article at the gravest reason, or begins the one that is missing. */
export function workItem(work: PlacedWork, language: InterfaceLanguage): vscode.TreeItem {
  const t = needsWorkTexts[language];
  const contacts = t.contacts(numbers[language].count(work.contacts), work.contacts);
  const item = new vscode.TreeItem(work.title);
  // Rows that stay keep their place and their selection when the list is made again.
  item.id = `${work.root}\n${work.uri ?? work.title}`;
  // Of a question the reason says how often it was asked.
  item.description = [...(work.uri === undefined ? [] : [contacts]), work.reasons[0] ?? ''].join(' · ');
  item.iconPath = new vscode.ThemeIcon(icons[work.kind]);
  item.accessibilityInformation = { label: `${work.title}, ${item.description}` };
  if (work.uri === undefined) {
    item.contextValue = 'asked';
    item.tooltip = [work.title, ...work.reasons].join('\n');
    const missing = { near: work.root, proposed: titleOf(work.title) };
    item.command = { command: 'headwater.newAnswer', title: '', arguments: [missing] };
    return item;
  }
  item.contextValue = `work ${work.kind}`;
  const at = new vscode.Range(work.line, 0, work.line, 0);
  item.command = {
    command: 'vscode.open',
    title: '',
    arguments: [vscode.Uri.parse(work.uri), { selection: at }],
  };
  return item;
}

/** All reasons. @param lastChange a sentence, where it is known */
export function workTooltip(work: PlacedWork, language: InterfaceLanguage, lastChange?: string): string {
  const t = needsWorkTexts[language];
  const contacts = t.contacts(numbers[language].count(work.contacts), work.contacts);
  const lines = [work.title, contacts, ...work.reasons.map(reason => `• ${reason}`)];
  return [...lines, ...(lastChange === undefined ? [] : ['', lastChange])].join('\n');
}
