import { complete } from '../../src/authoring/completion/completion.ts';
import { hoverAt } from '../../src/authoring/links/hover.ts';
import { referencesAt } from '../../src/authoring/links/references.ts';
import { workspaceSymbols } from '../../src/authoring/workspaceSymbols.ts';
import { withLinkedArticles } from './linkedArticles.ts';

/* What an editor asks while a person types and looks around, at 10,000 articles: milliseconds, median and worst of 50. */
await withLinkedArticles(async context => {
  const path = '0/a1.md';
  const whole = await context.text(path);
  const line = whole.split('\n').length;
  const withText = (text: string) => ({
    ...context,
    text: async (p: string) => (p === path ? text : context.text(p)),
  });
  const typing = (end: string) =>
    complete(withText(`${whole}\n${end}`), path, { line, character: end.length }).then(
      found => found.items.length,
    );
  const parsed = await context.parsed(path);
  if (!parsed) throw new Error('there is no article');
  const link = parsed.links.find(l => l.target === 'hub');
  const onLink = link?.targetRange?.start ?? { line: 0, character: 0 };
  const front = (text: string) =>
    complete(withText(`---\n${text}`), path, { line: 1, character: text.length });
  const questions: Record<string, () => Promise<unknown>> = {
    'completion [[': () => typing('[['),
    'completion [[question 77': () => typing('[[question 77'),
    'completion [[hub#': () => typing('[[hub#'),
    'completion in prose': () => typing('some words '),
    'completion owner:': () => front('owner: '),
    'completion process:': () => front('process: 4'),
    hover: () => hoverAt(context, parsed, onLink),
    'workspace symbols': async () => workspaceSymbols(context, 'qu77'),
  };
  for (const [name, ask] of Object.entries(questions)) await measure(name, 50, ask);
  await measure('references, 9,000 articles', 3, () => referencesAt(context, parsed, onLink));
});

async function measure(name: string, times: number, ask: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await ask();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const rounded = (ms: number | undefined) => Math.round((ms ?? 0) * 10) / 10;
  console.log(JSON.stringify({ name, median_ms: rounded(took[times >> 1]), worst_ms: rounded(took.at(-1)) }));
}
