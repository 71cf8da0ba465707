import type { EditCollector } from '../../src/authoring/editCollector.ts';
import { moveFiles } from '../../src/authoring/rename/moveFiles.ts';
import { isRefusal, type Refusal } from '../../src/authoring/rename/refusal.ts';
import { renameHeading } from '../../src/authoring/rename/renameHeading.ts';
import { renameId } from '../../src/authoring/rename/renameId.ts';
import { withLinkedArticles } from './linkedArticles.ts';

/* Renames the id, a heading, the file and the folder of an article that 9,000 of 10,000 link to. */
await withLinkedArticles(async context => {
  const hub = context.base.article('hub');
  const parsed = hub && (await context.parsed(hub.path));
  if (!hub || !parsed) throw new Error('there is no hub');
  const measure = async (name: string, run: () => Promise<EditCollector | Refusal>) => {
    for (const round of ['first', 'second']) {
      const started = performance.now();
      const result = await run();
      if (isRefusal(result)) throw new Error(result.refused);
      const bytes = JSON.stringify(result.workspaceEdit(context.uri)).length;
      const ms = Math.round(performance.now() - started);
      console.log(JSON.stringify({ rename: name, round, files: result.paths.length, edit_bytes: bytes, ms }));
    }
  };
  await measure('id', () => renameId(context, hub, 'centre'));
  await measure('heading', () => renameHeading(context, parsed, 1, 'How long'));
  await measure('file', () => moveFiles(context, [{ from: hub.path, to: 'centre.md' }]));
  await measure('folder', () => moveFiles(context, [{ from: '0', to: 'zero' }]));
});
