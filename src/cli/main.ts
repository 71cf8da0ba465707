import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { addAnswer } from './commands/answer.ts';
import { addCheck } from './commands/check.ts';
import { addEffect } from './commands/effect.ts';
import { addEvaluate } from './commands/evaluate.ts';
import { addFlags } from './commands/flags.ts';
import { addIndex } from './commands/index.ts';
import { addMcp } from './commands/mcp.ts';
import { addMetrics } from './commands/metrics.ts';
import { addReport } from './commands/report.ts';
import { addSearch } from './commands/search.ts';
import { UsageError } from './context.ts';
import { note } from './output.ts';
import { version } from './version.ts';

const program = new Command('headwater')
  .description('Search, check and question a customer-service knowledge base of Markdown files.')
  .option('--kb <dir>', 'folder of the knowledge base (default: nearest folder upward with headwater.yaml)')
  .option('--json', 'print one JSON document')
  .option('--language <tag>', 'language of messages: en or nl')
  .option('--no-cache', 'neither read nor write the cache')
  .version(version)
  .showHelpAfterError('(headwater --help shows what there is)')
  .exitOverride();

for (const add of [
  addSearch,
  addAnswer,
  addCheck,
  addMetrics,
  addEffect,
  addFlags,
  addReport,
  addEvaluate,
  addIndex,
  addMcp,
]) {
  add(program);
}
for (const command of program.commands) command.exitOverride().showHelpAfterError('(--help shows how)');

process.stdout.on('error', error => {
  // The reader went away (`headwater … | head`): there is nobody left to tell.
  process.exit('code' in error && error.code === 'EPIPE' ? 0 : 2);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitStatus(error);
}

/** 0 for help, 2 for everything that stopped a command; findings set 1 themselves. */
function exitStatus(error: unknown): number {
  if (error instanceof CommanderError && !(error instanceof InvalidArgumentError)) {
    return error.exitCode === 0 ? 0 : 2;
  }
  if (error instanceof UsageError) note(`headwater: ${error.message}`);
  else if (error instanceof Error) note(`headwater: ${process.env.DEBUG ? error.stack : error.message}`);
  else note(`headwater: ${String(error)}`);
  return 2;
}
