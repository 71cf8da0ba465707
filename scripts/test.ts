import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject, root } from './project.ts';

/*
 * `npm test`: all stages, or the ones that are named, with what they need: `npm test -- unit browser`.
 */

/** Ends a stage that hangs. */
const stageLimitMs = 8 * 60_000;

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Stage {
  readonly name: string;
  /** Arguments for Node.js, one run after the other. */
  readonly runs: readonly (readonly string[])[];
  /** True where mocha counts; otherwise the stage is one test. */
  readonly counted: boolean;
  /** Stages that have to run before. */
  readonly needs?: readonly string[];
}

const bin = (...parts: readonly string[]) => inProject('node_modules', ...parts);
const tsc = bin('typescript', 'bin', 'tsc');
const mocha = [
  bin('mocha', 'bin', 'mocha.js'),
  '--forbid-only',
  '--reporter',
  'scripts/testing/counting-reporter.mjs',
];

/** What Node.js 24 has and 22 hasn't, on which servers of editors still run what ships. */
const asOlderEngine = [
  '--no-js-regexp-duplicate-named-groups',
  '--no-js-regexp-modifiers',
  '--no-js-promise-try',
];

const stages: readonly Stage[] = [
  {
    name: 'lint',
    runs: [[bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.']],
    counted: false,
  },
  {
    name: 'types',
    runs: [
      [tsc, '--noEmit'],
      [tsc, '--noEmit', '-p', 'media'],
      ['scripts/assembly.ts', '--check'],
    ],
    counted: false,
  },
  { name: 'unit', runs: [[...asOlderEngine, ...mocha, 'test/unit/**/*.test.ts']], counted: true },
  { name: 'build', runs: [['scripts/package.ts'], ['scripts/build.ts']], counted: false },
  { name: 'editor', runs: [['scripts/testing/editor-tests.ts']], counted: true, needs: ['build'] },
  {
    name: 'browser',
    runs: [
      [
        ...mocha,
        '--timeout',
        '120000',
        // A whole editor in a browser has races of its own; what had to be tried again is named in the report.
        '--retries',
        '1',
        '--require',
        'test/browser/failures.ts',
        'test/browser/**/*.test.ts',
      ],
    ],
    counted: true,
    needs: ['build'],
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !stages.some(stage => stage.name === name));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}; there are ${stages.map(stage => stage.name).join(', ')}.`);
  process.exit(2);
}

const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const needed = new Set(chosen.flatMap(({ name, needs = [] }) => [name, ...needs]));

const folder = await mkdtemp(path.join(tmpdir(), 'headwater-test-'));
const total = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const stage of stages.filter(({ name }) => needed.has(name))) {
  console.log(`\n=== ${stage.name}`);
  const start = performance.now();
  const counts = await runStage(stage, path.join(folder, `${stage.name}.json`));
  total.passed += counts.passed;
  total.failed += counts.failed;
  summary.push(summaryLine(stage.name, counts, (performance.now() - start) / 1000));
}
await rm(folder, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function summaryLine(name: string, { passed, failed, skipped }: Counts, seconds: number): string {
  const columns = [
    name.padEnd(8),
    `${passed}`.padStart(5),
    'passed',
    `${failed}`.padStart(4),
    'failed',
    seconds.toFixed(1).padStart(7),
    's',
  ];
  return columns.join(' ') + (skipped > 0 ? `   ${skipped} skipped` : '');
}

async function runStage(stage: Stage, countsFile: string): Promise<Counts> {
  for (const parameters of stage.runs) {
    const code = await runNode(parameters, countsFile);
    if (stage.counted) return counted(await readCounts(countsFile), code);
    if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
  }
  return { passed: 1, failed: 0, skipped: 0 };
}

/** A stage that crashed, or that ran no test, has failed, whatever it counted. */
function counted(counts: Counts | undefined, code: number): Counts {
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const crashed = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return crashed ? { ...counts, failed: 1 } : counts;
}

async function runNode(parameters: readonly string[], countsFile: string): Promise<number> {
  const child = spawn(process.execPath, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: stageLimitMs,
    env: { ...process.env, HEADWATER_TEST_COUNTS: countsFile },
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

async function readCounts(file: string): Promise<Counts | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
}
