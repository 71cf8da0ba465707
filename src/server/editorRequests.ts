import type { Connection } from 'vscode-languageserver';
import { fixCommandEdits } from '../authoring/rules/fixCommandEdits.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { needsWork } from '../service/needsWork.ts';
import { editOf } from './codeActions.ts';
import * as protocol from './editorProtocol.ts';
import { type KnowledgeBases, uriIn } from './knowledgeBases.ts';

/** Answers what the person asks who keeps the articles. */
export function registerEditorRequests(
  connection: Connection,
  bases: KnowledgeBases,
  language: InterfaceLanguage,
): void {
  connection.onRequest(protocol.needsWork, async ({ limit }) => {
    const placed: protocol.PlacedWork[] = [];
    for (const { root, headwater } of await bases.opened()) {
      const items = await needsWork(headwater, language);
      for (const { path, title, contacts, reasons } of items.slice(0, limit)) {
        const [gravest] = reasons;
        if (!gravest) continue;
        placed.push({
          root: root.toString(),
          line: gravest.finding?.range.start.line ?? 0,
          title,
          contacts,
          reasons: reasons.map(({ message }) => message),
          kind: gravest.kind,
          ...(path !== undefined && { uri: uriIn(root, path) }),
        });
      }
    }
    return placed;
  });

  connection.onRequest(protocol.fixEdit, async ({ root, fix }) => {
    const place = bases.at(root);
    if (!place) return null;
    const headwater = await place.base.opened;
    const edits = await fixCommandEdits(fix, {
      base: headwater.base,
      checker: headwater.checker,
      text: path => headwater.text(path),
    });
    return edits.length > 0 ? editOf(place.base.root, edits) : null;
  });
}
