import type {
  ArtifactLocation,
  Location,
  Log,
  Region,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
} from 'sarif';
import type { Finding, Fix, TextEdit } from '../../authoring/rules/finding.ts';
import type { Rule } from '../../authoring/rules/rule.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Range, Severity } from '../../platform/problem.ts';

const level: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export interface SarifOptions {
  readonly rules: readonly Rule[];
  /** Version of Headwater. */
  readonly version: string;
  readonly language: InterfaceLanguage;
}

/** Findings as SARIF 2.1.0 (OASIS), with all rules, so that a viewer can explain them. */
export function sarifLog(findings: readonly Finding[], { rules, version, language }: SarifOptions): Log {
  const index = new Map(rules.map((rule, i) => [rule.code, i]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Headwater',
            version,
            language,
            rules: rules.map(rule => descriptor(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => result(finding, index.get(finding.rule))),
      },
    ],
  };
}

function descriptor({ code, name, severity, texts }: Rule, language: InterfaceLanguage): ReportingDescriptor {
  const { title, problem, why, fix, details = [] } = texts[language];
  return {
    id: code,
    name: pascalCase(name),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: `${problem} ${why}` },
    help: { text: [problem, why, fix, ...details].join('\n\n') },
    defaultConfiguration: { level: level[severity] },
    properties: { severity },
  };
}

function result(finding: Finding, ruleIndex: number | undefined): Result {
  const fixes = finding.fixes.flatMap(sarifFix);
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: level[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.path, finding.range)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, i) => ({
        id: i + 1,
        message: { text: place.message },
        ...location(place.path, place.range),
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** Only what changes text: a viewer of SARIF can't run commands of the editor. */
function sarifFix({ title, edits }: Fix): SarifFix[] {
  if (edits.length === 0) return [];
  const byPath = new Map<string, TextEdit[]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  const artifactChanges = [...byPath].map(([path, all]) => ({
    artifactLocation: artifact(path),
    replacements: all.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } })),
  }));
  return [{ description: { text: title }, artifactChanges }];
}

function location(path: string, range: Range): Location {
  return { physicalLocation: { artifactLocation: artifact(path), region: region(range) } };
}

function artifact(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function pascalCase(name: string): string {
  return name
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
