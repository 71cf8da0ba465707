import type { Problem } from '../platform/problem.ts';
import { keepYoungGenerationSmall } from '../platform/youngGeneration.node.ts';
import { type Voice, voiceFor } from '../report/voice.ts';
import type { Headwater } from '../service/headwater.ts';
import { type CommonOptions, languageOf, openKnowledgeBase, UsageError } from './context.ts';
import { note } from './output.ts';
import { type Texts, texts } from './texts.ts';

/** An open knowledge base of which figures are asked, and how they are written. */
export interface Figures {
  readonly headwater: Headwater;
  readonly voice: Voice;
  readonly t: Texts;
}

/**
 * Opens the knowledge base for a command that gives figures. What headwater.yaml says in vain is noted.
 *
 * @throws {UsageError} where headwater.yaml or reasons.yaml is wrong: figures would be, too
 */
export async function openForFigures(options: CommonOptions): Promise<Figures> {
  keepYoungGenerationSmall();
  const headwater = await openKnowledgeBase(options);
  const language = languageOf(options);
  const t = texts[language];
  const ofSettings = headwater.problems().filter(({ path }) => /^(?:headwater|reasons)\.yaml$/.test(path));
  const wrong = ofSettings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new UsageError([...wrong.map(placed), t.mendFirst].join('\n'));
  for (const problem of ofSettings) note(placed(problem));
  return { headwater, voice: voiceFor(language, headwater.settings.currency), t };
}

function placed({ path, range, message }: Problem): string {
  return `${path}:${range.start.line + 1}:${range.start.character + 1}: ${message}`;
}

/** @throws {UsageError} for a process that neither articles nor contacts name */
export async function requireProcess(
  { headwater, t }: Pick<Figures, 'headwater' | 't'>,
  process: string,
): Promise<void> {
  const { processes, rollUp } = await headwater.insightInput();
  if (processes.has(process) || rollUp.cells.some(cell => cell.process === process)) return;
  throw new UsageError(t.noProcess(process));
}
