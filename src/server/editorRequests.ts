import type { Connection } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { WorkItem } from '../authoring/needsWork/needsWork.ts';
import { fixCommandEdits } from '../authoring/rules/fixCommandEdits.ts';
import { rulePage } from '../authoring/rules/page.ts';
import { ruleWithCode } from '../authoring/rules/registry.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { needsWork } from '../service/needsWork.ts';
import { editOf } from './codeActions.ts';
import * as protocol from './editorProtocol.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';

/**
 * Answers what the person asks who keeps the articles.
 * @param settled resolves once all changes that were told of are taken in
 */
export function registerEditorRequests(
  connection: Connection,
  bases: KnowledgeBases,
  language: InterfaceLanguage,
  settled: () => Promise<void>,
): void {
  connection.onRequest(protocol.needsWork, async ({ limit }) => {
    const placed: protocol.PlacedWork[] = [];
    const withoutContacts: string[] = [];
    for (const { root, headwater } of await bases.opened()) {
      const work = await needsWork(headwater, language);
      placed.push(...work.items.flatMap(item => placedWork(root, item)));
      if (work.withoutContacts !== undefined) withoutContacts.push(work.withoutContacts);
    }
    // Each list is in order already: the sort keeps what has as many contacts as it was.
    const items = placed.sort((a, b) => b.contacts - a.contacts).slice(0, limit);
    return { items, more: placed.length - items.length, withoutContacts };
  });

  connection.onRequest(protocol.rulePage, ({ rule: code }) => {
    const rule = ruleWithCode(code);
    return rule ? rulePage(rule, language) : null;
  });

  connection.onRequest(protocol.fixEdit, async ({ root, fix }) => {
    const place = bases.at(root);
    if (!place) return null;
    await settled();
    const headwater = await place.base.opened;
    // Edits are places in a text: they have to be those of the text as it is now.
    await headwater.checker.settled();
    const edits = await fixCommandEdits(fix, {
      base: headwater.base,
      checker: headwater.checker,
      text: path => headwater.text(path),
    });
    return edits.length > 0 ? editOf(place.base.root, edits) : null;
  });
}

function placedWork(root: URI, { path, title, contacts, reasons }: WorkItem): protocol.PlacedWork[] {
  const [gravest] = reasons;
  if (!gravest) return [];
  return [
    {
      root: root.toString(),
      line: gravest.finding?.range.start.line ?? 0,
      title,
      contacts,
      reasons: reasons.map(({ message }) => message),
      kind: gravest.kind,
      ...(path !== undefined && { uri: uriIn(root, path) }),
    },
  ];
}
