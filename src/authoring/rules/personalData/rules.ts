import type { Article } from '../../../knowledge/article.ts';
import { type InterfaceLanguage, interfaceLanguage } from '../../../platform/language.ts';
import type { Fix, Found } from '../finding.ts';
import type { ArticleRecord } from '../record.ts';
import type { Rule, RuleTexts } from '../rule.ts';
import type { Surroundings } from '../surroundings.ts';
import type { PersonalDatum, PersonalKind } from './personalDatum.ts';
import { bsn, emailAddress, iban, phoneNumber, texts } from './texts.ts';

/** One rule for each kind of personal data, so that each can be switched off. */
export const personalDataRules: readonly Rule[] = [
  personalDataRule('HW060', 'personal-e-mail', 'e-mail', emailAddress),
  personalDataRule('HW061', 'personal-phone', 'phone', phoneNumber),
  personalDataRule('HW062', 'personal-iban', 'iban', iban),
  personalDataRule('HW063', 'personal-bsn', 'bsn', bsn),
];

function personalDataRule(code: string, name: string, kind: PersonalKind, documentation: RuleTexts): Rule {
  return {
    code,
    name,
    severity: 'warning',
    texts: documentation,
    *checkBeside({ article, personalData }: ArticleRecord, surroundings: Surroundings): Generator<Found> {
      const { language } = surroundings;
      for (const datum of personalData) {
        if (datum.kind !== kind) continue;
        // A citizen service number is never the organisation's.
        if (kind !== 'bsn' && surroundings.personalData.isOurs(datum)) continue;
        yield {
          path: article.path,
          range: datum.range,
          message: texts[language].found[kind](datum.written),
          ...(datum.landline && { severity: 'information' }),
          fixes: fixes(article, datum, language),
        };
      }
    },
  };
}

function fixes(
  { path, language: written }: Article,
  { kind, value, range, inBrackets }: PersonalDatum,
  language: InterfaceLanguage,
): Fix[] {
  // It stands in the article, so it is in the language of the article.
  const words = texts[interfaceLanguage(written)].placeholder[kind];
  // Two brackets would make a link of it.
  const placeholder = inBrackets ? words : `[${words}]`;
  const replace: Fix = {
    title: texts[language].replaceBy(placeholder),
    edits: [{ path, range, text: placeholder }],
    preferred: true,
  };
  if (kind === 'bsn') return [replace];
  const command = { name: 'add-setting', keys: ['personal-data', 'allow'], value } as const;
  return [replace, { title: texts[language].allow, edits: [], command, preferred: false }];
}
