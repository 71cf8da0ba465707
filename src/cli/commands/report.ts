import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, Option } from 'commander';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { reportHtml } from '../../report/reportHtml.ts';
import { reportMarkdown } from '../../report/reportMarkdown.ts';
import { gatherReport } from '../../service/gatherReport.ts';
import type { ReportData } from '../../service/reportData.ts';
import { languageOf, UsageError } from '../context.ts';
import { openForFigures } from '../figures.ts';
import { note, print, printJson } from '../output.ts';
import { askedPeriod, type PeriodOptions, withPeriod } from '../periodOptions.ts';

const formats = ['html', 'md'] as const;

type Format = (typeof formats)[number];

interface Options extends PeriodOptions {
  readonly output?: string;
  readonly format?: Format;
  readonly owner?: string;
}

export function addReport(program: Command): void {
  withPeriod(program.command('report'))
    .description('the dashboard as one self-contained HTML file, or Markdown')
    .option('-o, --output <file>', 'write it to a file (default: Markdown to standard output)')
    .addOption(
      new Option(
        '--format <format>',
        'html or md (default: what the name of the file says, else html)',
      ).choices(formats),
    )
    .option('--owner <name>', 'only the processes of this department, for the department itself')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { output } = options;
      const language = languageOf(options);
      const { headwater } = await openForFigures(options);
      const data = await gatherReport(headwater, {
        language,
        ...askedPeriod(options),
        ...(options.owner !== undefined && { owner: options.owner }),
      });
      if (options.owner !== undefined) checkOwner(data, options.owner);
      const text = draw[formatOf(options)](data, language);
      const bytes = Buffer.byteLength(text);
      if (output === undefined) return options.json ? printJson({ text, bytes }) : print(text.trimEnd());
      await writeFile(output, text);
      if (options.json) return printJson({ file: path.resolve(output), bytes });
      note(`${output}: ${Math.round(bytes / 1024)} kB`);
    });
}

const draw: Record<Format, (data: ReportData, language: InterfaceLanguage) => string> = {
  html: reportHtml,
  md: reportMarkdown,
};

function formatOf({ format, output }: Options): Format {
  if (format !== undefined) return format;
  if (output === undefined) return 'md';
  return /\.(?:md|markdown)$/i.test(output) ? 'md' : 'html';
}

/** An owner without processes is most likely a slip of the pen. */
function checkOwner({ flags, processes }: ReportData, owner: string): void {
  if (processes.length > 0) return;
  const owners = [...new Set(flags.processes.flatMap(row => row.owner ?? []))].sort();
  throw new UsageError(`No process belongs to ${owner}. The owners are: ${owners.join(', ') || 'none'}.`);
}
