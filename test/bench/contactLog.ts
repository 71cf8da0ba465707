import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createRandom, type Random } from '../../scripts/generate/random.ts';
import type { Avoidable, Reason } from '../../src/knowledge/reasons.ts';

const kinds: readonly Avoidable[] = ['no', 'no', 'unnecessary', 'blameworthy'];

/** 40 reasons of 12 processes. */
export const logReasons: readonly Reason[] = Array.from({ length: 40 }, (_, i) => ({
  code: `REASON-${String(i).padStart(2, '0')}`,
  label: { en: `Reason ${i}` },
  process: `process-${String(i % 12).padStart(2, '0')}`,
  demand: i % 4 === 3 ? 'failure' : 'value',
  avoidable: kinds[i % kinds.length] ?? 'no',
  line: i,
}));

const columns =
  'id,started,interaction,channel,reason,process,customer,avoidable,handle_seconds,answered,resolved,articles,deviated,nps,csat,effort,promise_due,promise_met,note';

const firstDay = Date.UTC(2025, 0, 1);
const days = 365;

/**
 * Writes a log of one year, a CSV file per month, seeded: some 100 bytes a row, as a contact centre would export it. One
 * in ten interactions has two questions, one note in twenty has quotation marks and a line break in it.
 */
export async function writeContactLog(folder: string, rows: number, seed = 1): Promise<void> {
  await mkdir(folder, { recursive: true });
  const random = createRandom(seed);
  let month = -1;
  let file = createWriteStream('/dev/null');
  let text = '';
  const flush = async (): Promise<void> => {
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  };
  for (let i = 0; i < rows; ) {
    const at = firstDay + Math.floor((i / rows) * days * 86_400) * 1000;
    const started = new Date(at);
    if (started.getUTCMonth() !== month) {
      await flush();
      file.end();
      month = started.getUTCMonth();
      file = createWriteStream(path.join(folder, `${started.toISOString().slice(0, 7)}.csv`));
      text = `${columns}\n`;
    }
    const customer = `K${random.int(0, Math.ceil(rows / 4))}`;
    const two = random.chance(0.1) && i + 1 < rows;
    const interaction = two ? `I${i}` : '';
    text += rowText(random, i++, started, interaction, customer);
    if (two) text += rowText(random, i++, started, interaction, customer);
    if (text.length > 1 << 20) await flush();
  }
  await flush();
  file.end();
  await once(file, 'finish');
}

function rowText(
  random: Random,
  number: number,
  started: Date,
  interaction: string,
  customer: string,
): string {
  const channel = random.pick(['phone', 'phone', 'chat', 'e-mail']);
  const time = started.toISOString().slice(0, 19);
  const reason = random.int(0, 39);
  const answered =
    channel === 'e-mail'
      ? new Date(started.getTime() + random.int(60, 30_000) * 1000).toISOString().slice(0, 19)
      : '';
  const article = random.chance(0.5) ? `answer-${reason}-${random.int(0, 4)}` : '';
  const nps = random.chance(0.1) ? String(random.int(0, 10)) : '';
  const csat = random.chance(0.1) ? String(random.int(1, 5)) : '';
  const note = random.chance(0.05) ? '"Called ""again"" about it,\nwill wait"' : '';
  const known = `C${number},${time}+01:00,${interaction},${channel},REASON-${String(reason).padStart(2, '0')},,${customer},`;
  const measured = `${random.int(20, 900)},${answered === '' ? '' : `${answered}+01:00`},${random.chance(0.7) ? 'yes' : 'no'}`;
  return `${known},${measured},${article},,${nps},${csat},,,,${note}\n`;
}
