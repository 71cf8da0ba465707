import * as vscode from 'vscode';
import { addMonths } from '../../authoring/dates.ts';
import type { Status } from '../../knowledge/article.ts';
import {
  missingSections,
  newTranslation,
  otherLanguages,
  translation,
} from '../../server/authoringProtocol.ts';
import { knowledgeBases } from '../../server/protocol.ts';
import { subjectUri } from '../articleCommands.ts';
import type { HeadwaterClient } from '../client.ts';
import { openNewFile } from '../write/openNewFile.ts';
import { applyCommand } from './applyCommand.ts';
import { chooseArticle } from './chooseArticle.ts';
import { lifeTexts } from './texts.ts';

const statuses: readonly Status[] = ['work-in-progress', 'not-validated', 'validated', 'archived'];
const reviewMonths = [3, 6, 12];

/** The life of an article: its state, its review, its translations and its channels. */
export function registerLife(client: HeadwaterClient): vscode.Disposable {
  const command = (name: string, run: (client: HeadwaterClient, uri: vscode.Uri) => Promise<unknown>) =>
    vscode.commands.registerCommand(name, async (subject: Parameters<typeof subjectUri>[0]) => {
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
  const replacement = await chooseArticle(client, t.chooseReplacement, t.noReplacement);
  if (replacement === undefined) return;
  await applyCommand(client, uri, { name: 'archive', ...(replacement !== null && { replacement }) });
}

async function setReviewDate(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const today = new Date().toLocaleDateString('sv');
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
  const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  return vscode.window.showInputBox({ prompt, validateInput: text => (isDate(text) ? undefined : wrong) });
}

async function translate(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const others = (await client.ask(otherLanguages, { uri: uri.toString() })) ?? [];
  const bases = (await client.ask(knowledgeBases, null)) ?? [];
  const base = bases.find(({ root }) => uri.toString().startsWith(`${root}/`));
  const taken = new Set(others.map(({ language }) => language));
  const own = languageOf(await vscode.workspace.openTextDocument(uri));
  const languages = (base?.languages ?? []).filter(language => !taken.has(language) && language !== own);
  if (languages.length === 0) {
    void vscode.window.showInformationMessage(t.noOtherLanguage);
    return;
  }
  const names = new Intl.DisplayNames(client.language, { type: 'language' });
  const items = languages.map(language => ({ label: names.of(language) ?? language, language }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t.chooseLanguage });
  if (!chosen) return;
  const made = await client.ask(newTranslation, { uri: uri.toString(), language: chosen.language });
  if (!made) return;
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
  await openNewFile(made, t, vscode.ViewColumn.Two);
}

/** What the front matter says. */
function languageOf(document: vscode.TextDocument): string | undefined {
  return /^language:[ \t]*["']?([\w-]+)/m.exec(document.getText())?.[1];
}

/** Source and translation side by side; where the source changed since, says so. */
async function openTranslation(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const others = (await client.ask(otherLanguages, { uri: uri.toString() })) ?? [];
  if (others.length === 0) {
    void vscode.window.showInformationMessage(t.noTranslation);
    return;
  }
  const items = others.map(other => ({ label: other.title, description: other.language, other }));
  const chosen =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { placeHolder: t.chooseTranslation });
  if (!chosen) return;
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One, preview: false });
  const other = vscode.Uri.parse(chosen.other.uri);
  await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Two, preview: false });
  for (const each of [uri, other]) await tellWhenChanged(client, each);
}

async function tellWhenChanged(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const found = await client.ask(translation, { uri: uri.toString() });
  if (found?.state !== 'changed') return;
  const chosen = await vscode.window.showInformationMessage(t.sourceChanged, t.markCurrent);
  if (chosen) await applyCommand(client, uri, { name: 'confirm-translation' });
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
  await editor.insertSnippet(new vscode.SnippetString(`${gap}${chosen.section.body}`), last.range.end);
}
