import { createRandom } from '../../scripts/generate/random.ts';
import type { Finding } from '../../src/authoring/rules/finding.ts';
import type { Range } from '../../src/platform/problem.ts';

export interface SampleOptions {
  /** Findings to draw. */
  readonly count: number;
  /** The same seed draws the same findings of the same list. */
  readonly seed: number;
  /** Text of an article. */
  text(path: string): Promise<string>;
}

/** Characters of text that are shown before and behind a finding. */
const around = 260;

/** Findings drawn at random, each with the text around it, to be read by a person. */
export async function sampleFindings(
  found: readonly Finding[],
  { count, seed, text }: SampleOptions,
): Promise<string> {
  const show = async (path: string, range: Range) => marked(await text(path).catch(() => ''), range);
  const parts: string[] = [];
  for (const [index, { path, range, message, related, severity }] of draw(found, count, seed).entries()) {
    const lines = [
      `${index + 1}. ${severity} ${path}:${range.start.line + 1} ${message}`,
      await show(path, range),
    ];
    for (const other of related.slice(0, 2)) {
      lines.push(`→ ${other.path}:${other.range.start.line + 1} ${other.message}`);
      lines.push(await show(other.path, other.range));
    }
    parts.push(lines.join('\n'));
  }
  return parts.join('\n\n');
}

/** Without putting back: the first `count` of a shuffled list (Fisher and Yates), in the list's order. */
function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = createRandom(seed);
  const indexes = items.map((_, index) => index);
  const drawn: number[] = [];
  while (drawn.length < count && indexes.length > 0) {
    const at = random.int(0, indexes.length - 1);
    drawn.push(indexes[at] ?? 0);
    indexes[at] = indexes.at(-1) ?? 0;
    indexes.pop();
  }
  return drawn.sort((a, b) => a - b).flatMap(index => items[index] ?? []);
}

/** The text around a range on one line, with the range between »marks«. */
function marked(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']) =>
    lines.slice(0, line).reduce((sum, content) => sum + content.length + 1, 0) + character;
  const [from, to] = [offset(start), offset(end)];
  const pieces = [
    text.slice(Math.max(0, from - around), from),
    text.slice(from, to),
    text.slice(to, to + around),
  ];
  const [before = '', at = '', behind = ''] = pieces.map(piece => piece.replace(/\s*\n\s*/g, ' ⏎ '));
  return `   …${before}»${at}«${behind}…`;
}
