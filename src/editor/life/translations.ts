import * as vscode from 'vscode';
import { languagesOf, newTranslation, translation } from '../../server/authoringProtocol.ts';
import { askText } from '../askText.ts';
import type { HeadwaterClient } from '../client.ts';
import { languageNameIn } from '../languageName.ts';
import { openNewFile } from '../write/openNewFile.ts';
import { applyCommand } from './applyCommand.ts';
import { lifeTexts } from './texts.ts';

/** A new translation, beside its source. */
export async function translate(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const article = await client.ask(languagesOf, { uri: uri.toString() });
  if (!article || article.missing.length === 0) {
    void vscode.window.showInformationMessage(article ? t.noOtherLanguage : t.openArticleFirst);
    return;
  }
  const nameOf = languageNameIn(client.language);
  const items = article.missing.map(language => ({ label: nameOf(language), language }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: t.chooseLanguage });
  if (!chosen) return;
  const asked = { prompt: t.titleIn(chosen.label), value: article.title };
  const title = (await askText(asked))?.trim();
  if (!title) return;
  const made = await client.ask(newTranslation, { uri: uri.toString(), language: chosen.language, title });
  if (!made) return;
  await show(vscode.Uri.parse(made.source), vscode.ViewColumn.One);
  await openNewFile(made, t, { viewColumn: vscode.ViewColumn.Two });
}

/** Source and translation side by side; where the source changed since, says so. */
export async function openTranslation(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const article = await client.ask(languagesOf, { uri: uri.toString() });
  if (!article || article.others.length === 0) {
    void vscode.window.showInformationMessage(article ? t.noTranslation : t.openArticleFirst);
    return;
  }
  const items = article.others.map(other => ({ label: other.title, description: other.language, other }));
  const chosen =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { placeHolder: t.chooseTranslation });
  if (!chosen) return;
  const other = vscode.Uri.parse(chosen.other.uri);
  await show(uri, vscode.ViewColumn.One);
  await show(other, vscode.ViewColumn.Two);
  await Promise.all([uri, other].map(each => tellWhenChanged(client, each)));
}

function show(uri: vscode.Uri, viewColumn: vscode.ViewColumn): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri, { viewColumn, preview: false });
}

async function tellWhenChanged(client: HeadwaterClient, uri: vscode.Uri): Promise<void> {
  const t = lifeTexts[client.language];
  const found = await client.ask(translation, { uri: uri.toString() });
  if (found?.state !== 'changed') return;
  const chosen = await vscode.window.showInformationMessage(t.sourceChanged, t.markCurrent);
  if (chosen) await applyCommand(client, uri, { name: 'confirm-translation' });
}
