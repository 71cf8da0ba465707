import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  type Diagnostic,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Finding, Fix, FixCommand, TextEdit } from '../authoring/rules/finding.ts';
import { ruleWithCode } from '../authoring/rules/registry.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Range } from '../platform/problem.ts';
import type { Headwater } from '../service/headwater.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';
import { texts } from './texts.ts';

export const codeActionCapabilities: ServerCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** Quick fixes for what the rules found, "fix all" for a rule whose fix needs no look, and what the rules are about. */
export function registerCodeActions(
  connection: Connection,
  bases: KnowledgeBases,
  language: InterfaceLanguage,
  settled: () => Promise<void>,
): void {
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    await settled();
    const place = bases.of(URI.parse(textDocument.uri));
    if (!place) return null;
    const headwater = await place.base.opened;
    const { root } = place.base;
    const found = headwater.checker.problemsOf(place.path).filter(finding => overlaps(finding.range, range));
    const shown = (finding: Finding) => context.diagnostics.filter(diagnostic => isOf(diagnostic, finding));
    const fixes = found.flatMap(finding =>
      finding.fixes.map(fix => actionOf(root, fix, shown(finding), finding.fixes.length === 1)),
    );
    const codes = new Set(found.filter(f => f.fixes.some(fix => fix.preferred)).map(f => f.rule));
    const all = [...codes].flatMap(code => fixAll(root, headwater, code, language));
    return [
      ...fixes,
      ...all,
      ...[...new Set(found.map(f => f.rule))].flatMap(code => explain(code, language)),
    ];
  });
}

function actionOf(root: URI, fix: Fix, diagnostics: Diagnostic[], only: boolean): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: fix.preferred && only,
    ...(fix.edits.length > 0 && { edit: editOf(root, fix.edits) }),
    ...(fix.command && {
      command: { title: fix.title, command: 'headwater.fix', arguments: [root.toString(), fix.command] },
    }),
  };
}

/** Offered where it does more than the one fix. Its edits are asked for when it is chosen: they may be thousands. */
function fixAll(root: URI, headwater: Headwater, rule: string, language: InterfaceLanguage): CodeAction[] {
  const edits = headwater.checker.fixAll(rule);
  const files = new Set(edits.map(edit => edit.path)).size;
  if (edits.length < 2) return [];
  const name = ruleWithCode(rule)?.texts[language].title ?? rule;
  const title = texts[language].fixAll(name, edits.length, files);
  const fix: FixCommand = { name: 'fix-all', rule };
  const command = { title, command: 'headwater.fix', arguments: [root.toString(), fix] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

/** The page of the rule: why it matters, and the way out. */
function explain(code: string, language: InterfaceLanguage): CodeAction[] {
  const rule = ruleWithCode(code);
  if (!rule) return [];
  const title = texts[language].explain(rule.texts[language].title);
  const command = { title, command: 'headwater.explainRule', arguments: [code] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}

/** One edit over all files, so that one undo takes it back. */
export function editOf(root: URI, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { path, range, text } of edits) {
    const uri = uriIn(root, path);
    changes[uri] = [...(changes[uri] ?? []), { range, newText: text }];
  }
  return { changes };
}

function isOf(diagnostic: Diagnostic, finding: Finding): boolean {
  const { start } = diagnostic.range;
  return (
    diagnostic.code === finding.rule &&
    start.line === finding.range.start.line &&
    start.character === finding.range.start.character
  );
}

function overlaps(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
