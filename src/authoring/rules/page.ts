import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Severity } from '../../platform/problem.ts';
import { rules } from './registry.ts';
import { type Rule, type RuleScope, scopeOf } from './rule.ts';

interface PageTexts {
  title: string;
  intro: readonly string[];
  header: readonly string[];
  severity: Readonly<Record<Severity, string>>;
  scope: Readonly<Record<RuleScope, string>>;
  facts: (rule: Rule, severity: string, scope: string) => string;
  why: string;
  fix: string;
  details: string;
}

const made =
  '<!-- Made from the registry in src/authoring/rules by `node scripts/rules-page.ts`; change it there. -->';

const settings = ['    rules:', '      HW051: off', '      broken-link: error'].join('\n');

const switchedOff: Record<InterfaceLanguage, string> = {
  en: 'A comment in an article switches a rule off for that article:',
  nl: 'Een opmerking in een artikel zet een regel uit voor dat artikel:',
};

const pageTexts: Record<InterfaceLanguage, PageTexts> = {
  en: {
    title: 'Rules',
    intro: [
      'What Headwater checks in a knowledge base: in the editor while you type, and with `headwater check` on the command line.',
      'Each rule has a code that never changes. `headwater.yaml` sets the severity (error, warning, information, hint) or switches a rule off, by code or by name:',
      settings,
      switchedOff.en,
      comment('HW012'),
      'An article without front matter is checked for links, duplicates, language and personal data only. Rules that ask for more wait until its front matter has an id, a type, a process or the article that it translates.',
      'How often each rule is right was counted on [real articles](rules-on-real-articles.md).',
    ],
    header: ['Code', 'Rule', 'Severity', 'Looks at'],
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    scope: {
      file: 'the file',
      article: 'the article',
      neighbours: 'articles tied to it',
      base: 'the knowledge base',
    },
    facts: (rule, severity, scope) => `\`${rule.name}\` · ${severity} · looks at ${scope}`,
    why: 'Why it matters',
    fix: 'Way out',
    details: 'How it decides',
  },
  nl: {
    title: 'Regels',
    intro: [
      'Wat Headwater in een kennisbank controleert: in de editor terwijl je typt, en met `headwater check` op de opdrachtregel.',
      'Elke regel heeft een code die nooit verandert. `headwater.yaml` bepaalt de ernst (error, warning, information, hint) of zet een regel uit (off), met zijn code of zijn naam:',
      settings,
      switchedOff.nl,
      comment('HW012'),
      'Een artikel zonder front matter wordt alleen gecontroleerd op links, dubbele teksten, taal en persoonsgegevens. Regels die meer vragen, wachten tot de front matter een id, een type, een proces of het vertaalde artikel noemt.',
      'Hoe vaak elke regel gelijk heeft, is geteld op [echte artikelen](rules-on-real-articles.md) (in het Engels).',
    ],
    header: ['Code', 'Regel', 'Ernst', 'Kijkt naar'],
    severity: { error: 'fout', warning: 'waarschuwing', information: 'informatie', hint: 'hint' },
    scope: {
      file: 'het bestand',
      article: 'het artikel',
      neighbours: 'artikelen die ermee verbonden zijn',
      base: 'de kennisbank',
    },
    facts: (rule, severity, scope) => `\`${rule.name}\` · ${severity} · kijkt naar ${scope}`,
    why: 'Waarom het ertoe doet',
    fix: 'Oplossing',
    details: 'Hoe hij beslist',
  },
};

/** The documentation page of the rules, as docs/rules.md and docs/rules.nl.md hold it. */
export function rulesPage(language: InterfaceLanguage): string {
  const texts = pageTexts[language];
  const rows = rules.map(rule => {
    const cells = [
      link(rule),
      rule.texts[language].title,
      texts.severity[rule.severity],
      texts.scope[scopeOf(rule)],
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const table = [
    `| ${texts.header.join(' | ')} |`,
    `| ${texts.header.map(() => '---').join(' | ')} |`,
    ...rows,
  ];
  const parts = [`# ${texts.title}`, made, ...texts.intro, table.join('\n')];
  return `${[...parts, ...rules.map(rule => section(rule, language))].join('\n\n')}\n`;
}

/** The page of one rule, as the editor shows it. */
export function rulePage(rule: Rule, language: InterfaceLanguage): string {
  const heading = `# ${rule.texts[language].title} (${rule.code})`;
  const parts = [heading, ...explanation(rule, language), switchedOff[language], comment(rule.code)];
  return `${parts.join('\n\n')}\n`;
}

function comment(code: string): string {
  return `    <!-- headwater-disable ${code} -->`;
}

function link({ code }: Rule): string {
  return `[${code}](#${code.toLowerCase()})`;
}

function section(rule: Rule, language: InterfaceLanguage): string {
  const texts = pageTexts[language];
  const facts = texts.facts(rule, texts.severity[rule.severity], texts.scope[scopeOf(rule)]);
  const parts = [
    `<a id="${rule.code.toLowerCase()}"></a>`,
    `## ${rule.code} ${rule.texts[language].title}`,
    facts,
    ...explanation(rule, language),
  ];
  return parts.join('\n\n');
}

/** Paragraphs. */
function explanation(rule: Rule, language: InterfaceLanguage): string[] {
  const { problem, why, fix, details } = rule.texts[language];
  const texts = pageTexts[language];
  const parts = [problem, `**${texts.why}.** ${why}`, `**${texts.fix}.** ${fix}`];
  if (details) parts.push(`**${texts.details}.** ${details.join('\n\n')}`);
  return parts;
}
