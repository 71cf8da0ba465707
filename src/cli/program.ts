import { Command, CommanderError } from 'commander';
import { addAnswer } from './commands/answer.ts';
import { addCheck } from './commands/check.ts';
import { addCosts } from './commands/costs.ts';
import { addDrivers } from './commands/drivers.ts';
import { addEffect } from './commands/effect.ts';
import { addEmployees } from './commands/employees.ts';
import { addEvaluate } from './commands/evaluate.ts';
import { addFlags } from './commands/flags.ts';
import { addIndex } from './commands/index.ts';
import { addLeaving } from './commands/leaving.ts';
import { addMcp } from './commands/mcp.ts';
import { addMetrics } from './commands/metrics.ts';
import { addReport } from './commands/report.ts';
import { addSearch } from './commands/search.ts';
import { addTrend } from './commands/trend.ts';
import { addWhatIf } from './commands/whatIf.ts';
import { UsageError } from './context.ts';
import { note } from './output.ts';
import { version } from './version.ts';

const commands = [
  addSearch,
  addAnswer,
  addCheck,
  addFlags,
  addCosts,
  addWhatIf,
  addTrend,
  addEffect,
  addMetrics,
  addDrivers,
  addEmployees,
  addLeaving,
  addReport,
  addEvaluate,
  addIndex,
  addMcp,
];

/**
 * Runs one command line.
 *
 * @param words what stands behind the name of the program
 * @returns the exit status: 0 done, 1 findings, 2 wrong use or unreadable input
 */
export async function run(words: readonly string[]): Promise<number> {
  const program = new Command('headwater')
    .description('Search, check and question a customer-service knowledge base of Markdown files.')
    .option('--kb <dir>', 'folder of the knowledge base (default: nearest folder upward with headwater.yaml)')
    .option('--json', 'print one JSON document')
    .option('--language <tag>', 'language of messages: en or nl')
    .option('--no-cache', 'neither read nor write the cache')
    .version(version)
    .showHelpAfterError('(headwater --help shows what there is)')
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 findings, 2 wrong use or unreadable input.\nheadwater help COMMAND shows the options of a command.',
    )
    .exitOverride();
  for (const add of commands) add(program);
  for (const command of program.commands) command.exitOverride().showHelpAfterError('(--help shows how)');
  process.exitCode = 0;
  try {
    await program.parseAsync(words, { from: 'user' });
    return process.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    note(`headwater: ${messageOf(error)}`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if (process.env.DEBUG) return error.stack ?? error.message;
  // A file that was named on the command line; the platform's own words are for programmers.
  if ('code' in error && error.code === 'EISDIR') return 'A folder was named where a file is needed.';
  if ('code' in error && 'path' in error) {
    if (error.code === 'ENOENT') return `There is no file ${error.path}.`;
    if (error.code === 'EACCES') return `${error.path} may not be read or written.`;
  }
  return error.message;
}
