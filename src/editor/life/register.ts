import * as vscode from 'vscode';
import { addMonths } from '../../authoring/dates.ts';
import { parseDay } from '../../insight/period.ts';
import type { Status } from '../../knowledge/article.ts';
import { isoDate } from '../../platform/isoDate.ts';
import { missingSections } from '../../server/authoringProtocol.ts';
import { subjectUri } from '../articleCommands.ts';
import { askText } from '../askText.ts';
import type { HeadwaterClient } from '../client.ts';
import { registerRowCommand } from '../rowCommand.ts';
import { applyCommand } from './applyCommand.ts';
import { chooseArticle } from './chooseArticle.ts';
import { lifeTexts } from './texts.ts';
import { openTranslation, translate } from './translations.ts';

const statuses: readonly Status[] = ['work-in-progress', 'not-validated', 'validated', 'archived'];
const reviewMonths = [3, 6, 12];

/** The life of an article: its state, its review, its translations and its channels. */
export function registerLife(client: HeadwaterClient): vscode.Disposable {
  const command = (name: string, run: (client: HeadwaterClient, uri: vscode.Uri) => Promise<unknown>) =>
    registerRowCommand(client, name, async (subject: Parameters<typeof subjectUri>[0]) => {
      const uri = subjectUri(subject);
      if (uri) await run(client, uri);
      else void vscode.window.showInformationMessage(lifeTexts[client.language].openArticleFirst);
    });
  return vscode.Disposable.from(
    command('headwater.setStatus', setStatus),
    command('headwater.validate', (c, uri) =>
      applyCommand(c, uri, { name: 'set-status', status: 'validated' }),
    ),
    command('headwater.archive', archive),
    command('headwater.setReviewDate', setReviewDate),
    command('headwater.newTranslation', translate),
    command('headwater.openTranslation', openTranslation),
    command('headwater.addSection', addSection),
  );
}

async function setStatus(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const items = statuses.map(status => ({
    label: t.status[status],
    description: t.statusMeaning[status],
    status,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t.chooseStatus });
  if (!chosen) return;
  if (chosen.status === 'archived') await archive(client, uri);
  else await applyCommand(client, uri, { name: 'set-status', status: chosen.status });
}

async function archive(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const asked = { placeholder: t.chooseReplacement, none: t.noReplacement, except: uri };
  const replacement = await chooseArticle(client, asked);
  if (replacement === undefined) return;
  await applyCommand(client, uri, { name: 'archive', ...(replacement !== null && { replacement }) });
}

async function setReviewDate(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const today = isoDate(new Date());
  const items = [
    ...reviewMonths.map(months => {
      const date = addMonths(today, months);
      return { label: t.inMonths(months), description: date, date };
    }),
    { label: t.otherDate, date: undefined },
  ];
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t.chooseReview });
  if (!chosen) return;
  const date = chosen.date ?? (await askDate(t.dateAsked, t.notADate));
  if (date !== undefined) await applyCommand(client, uri, { name: 'set-review-by', date });
}

async function askDate(prompt: string, wrong: string): Promise<string | undefined> {
  const validateInput = (text: string) => (parseDay(text.trim()) === undefined ? wrong : undefined);
  return (await askText({ prompt, validateInput }))?.trim();
}

/** Puts a section for a channel at the end, as a snippet. */
async function addSection(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const missing = (await client.ask(missingSections, { uri: uri.toString() })) ?? [];
  if (missing.length === 0) {
    void vscode.window.showInformationMessage(t.noSection);
    return;
  }
  const items = missing.map(section => ({ label: section.heading, section }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t.chooseSection });
  if (!chosen) return;
  const editor = await vscode.window.showTextDocument(uri);
  const last = editor.document.lineAt(editor.document.lineCount - 1);
  const gap = last.isEmptyOrWhitespace ? '\n' : '\n\n';
  const snippet = new vscode.SnippetString(`${gap}${chosen.section.body}`);
  // As far to the right as the last line, the section would be a part of the list that the article ends with.
  await editor.insertSnippet(snippet, last.range.end, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}
