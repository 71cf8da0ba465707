import * as vscode from 'vscode';
import type { NewDecision } from '../../insight/addDecision.ts';
import { type DecisionKind, decisionKinds } from '../../insight/decisionKinds.ts';
import { parseDay } from '../../insight/period.ts';
import { isoDate } from '../../platform/isoDate.ts';
import { askText } from '../askText.ts';
import type { DecideTexts } from './texts.ts';

const icons: Record<DecisionKind, string> = {
  acknowledged: 'eye',
  repairing: 'tools',
  repaired: 'pass',
  accepted: 'thumbsup',
  rejected: 'close',
};

/** Asks what was decided, step by step; undefined where the person turns away. */
export async function askDecision(process: string, t: DecideTexts): Promise<NewDecision | undefined> {
  const title = t.title(process);
  const rows = decisionKinds.map(decision => ({
    label: t.kind[decision],
    detail: t.meaning[decision],
    iconPath: new vscode.ThemeIcon(icons[decision]),
    decision,
  }));
  const kind = (await vscode.window.showQuickPick(rows, { title, placeHolder: t.placeholder }))?.decision;
  if (!kind) return undefined;
  const today = isoDate(new Date());
  const changedOn = kind === 'repaired' ? await askDay(title, t, today) : undefined;
  if (kind === 'repaired' && changedOn === undefined) return undefined;
  const by = await askText({ title, prompt: t.byPrompt });
  if (by === undefined) return undefined;
  // The longest text last: an Escape at a later question would lose it.
  const note = await askText({ title, prompt: t.notePrompt });
  if (note === undefined) return undefined;
  return {
    date: today,
    decision: kind,
    ...(by.trim() && { by: by.trim() }),
    ...(changedOn !== undefined && { changedOn }),
    ...(note.trim() && { note: note.trim() }),
  };
}

async function askDay(title: string, t: DecideTexts, today: string): Promise<string | undefined> {
  const day = await askText({
    title,
    prompt: t.changedOnPrompt,
    value: today,
    validateInput: text => (parseDay(text.trim()) !== undefined ? undefined : t.notADate),
  });
  return day?.trim();
}
