import { run } from '../../../src/cli/program.ts';

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** Runs a command line in this process, and keeps what it writes. One at a time. */
export async function headwater(...words: readonly string[]): Promise<Finished> {
  const kept = { stdout: '', stderr: '' };
  const { exitCode } = process;
  const { write: out } = process.stdout;
  const { write: err } = process.stderr;
  process.stdout.write = keep('stdout');
  process.stderr.write = keep('stderr');
  try {
    const status = await run(words);
    return { ...kept, status };
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
    process.exitCode = exitCode;
  }

  function keep(stream: 'stdout' | 'stderr'): typeof process.stdout.write {
    return (text: string | Uint8Array) => {
      kept[stream] += String(text);
      return true;
    };
  }
}
