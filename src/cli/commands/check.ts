import { type Command, Option } from 'commander';
import { rules } from '../../authoring/rules/registry.ts';
import { severities } from '../../authoring/rules/severity.ts';
import type { Severity } from '../../platform/problem.ts';
import { hasErrors } from '../../report/check/counts.ts';
import { githubCommands } from '../../report/check/githubCommands.ts';
import { jsonFindings } from '../../report/check/jsonFindings.ts';
import { sarifLog } from '../../report/check/sarifLog.ts';
import { textFindings } from '../../report/check/textFindings.ts';
import { type CommonOptions, languageOf, openKnowledgeBase } from '../context.ts';
import { print } from '../output.ts';
import { version } from '../version.ts';

interface Options extends CommonOptions {
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly least: Severity;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('all problems of the knowledge base; exit status 1 where there are errors')
    .addOption(
      new Option('--format <format>', 'how to print them')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--least <severity>', 'slightest severity that text lists')
        .choices([...severities])
        .default('hint'),
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const headwater = await openKnowledgeBase(options);
      const findings = await headwater.check();
      process.exitCode = hasErrors(findings) ? 1 : 0;
      const language = languageOf(options);
      const format = options.json ? 'json' : options.format;
      if (format === 'json') await print(JSON.stringify(jsonFindings(findings)));
      else if (format === 'sarif')
        await print(JSON.stringify(sarifLog(findings, { rules, version, language })));
      else if (format === 'github') await print(githubCommands(findings).trimEnd());
      else await print(textFindings(findings, { language, least: options.least }).trimEnd());
    });
}
