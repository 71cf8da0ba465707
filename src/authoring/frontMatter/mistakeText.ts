import type { InterfaceLanguage } from '../../platform/language.ts';
import type { FrontMatterFinding, FrontMatterMistake } from './validate.ts';

type Sentence = (finding: FrontMatterFinding) => string;

const english: Readonly<Record<FrontMatterMistake, Sentence>> = {
  'typo-in-key': f => `There is no key “${f.key}”${meant(f, ': did you mean', '?')}`,
  'key-of-other-type': f => `The key “${f.key}” says nothing in an article of this type.`,
  'wrong-shape': f => `“${f.key}” has a value that can't be read: see the documentation of the front matter.`,
  'unknown-value': f =>
    `“${f.value}” is not a value of ${f.key}${meant(f, ': did you mean', '?')}${oneOf(f, ' Use one of')}`,
  'not-a-date': f => `“${f.value}” is not a date. A date looks like 2027-03-01.`,
  'unknown-language': f => `“${f.value}” is not a language tag.${oneOf(f, ' This knowledge base has')}`,
  'unknown-article': f => `There is no article with the id “${f.value}”${meant(f, ': did you mean', '?')}`,
  'unknown-process': f => `There is no process with the id “${f.value}”${meant(f, ': did you mean', '?')}`,
  'unknown-reason': f => `reasons.yaml has no reason “${f.value}”${meant(f, ': did you mean', '?')}`,
  'unknown-channel': f =>
    `headwater.yaml has no channel “${f.value}”${meant(f, ': did you mean', '?')}${oneOf(f, ' Use one of')}`,
  'names-itself': f => `“${f.key}” names the article itself.`,
};

const dutch: Readonly<Record<FrontMatterMistake, Sentence>> = {
  'typo-in-key': f => `Er is geen sleutel “${f.key}”${meant(f, ': bedoel je', '?')}`,
  'key-of-other-type': f => `De sleutel “${f.key}” zegt niets in een artikel van dit type.`,
  'wrong-shape': f =>
    `“${f.key}” heeft een waarde die niet te lezen is: zie de documentatie van de front matter.`,
  'unknown-value': f =>
    `“${f.value}” is geen waarde van ${f.key}${meant(f, ': bedoel je', '?')}${oneOf(f, ' Gebruik een van')}`,
  'not-a-date': f => `“${f.value}” is geen datum. Een datum ziet eruit als 2027-03-01.`,
  'unknown-language': f => `“${f.value}” is geen taalcode.${oneOf(f, ' Deze kennisbank heeft')}`,
  'unknown-article': f => `Er is geen artikel met het id “${f.value}”${meant(f, ': bedoel je', '?')}`,
  'unknown-process': f => `Er is geen proces met het id “${f.value}”${meant(f, ': bedoel je', '?')}`,
  'unknown-reason': f => `reasons.yaml heeft geen reden “${f.value}”${meant(f, ': bedoel je', '?')}`,
  'unknown-channel': f =>
    `headwater.yaml heeft geen kanaal “${f.value}”${meant(f, ': bedoel je', '?')}${oneOf(f, ' Gebruik een van')}`,
  'names-itself': f => `“${f.key}” noemt het artikel zelf.`,
};

/** The rest of a sentence, with what was probably meant, or its full stop. */
function meant({ suggestion }: FrontMatterFinding, before: string, after: string): string {
  return suggestion === undefined ? '.' : `${before} “${suggestion}”${after}`;
}

/** What is possible, where it isn't plain what was meant. */
function oneOf({ expected, suggestion }: FrontMatterFinding, before: string): string {
  return expected === undefined || suggestion !== undefined ? '' : `${before}: ${expected.join(', ')}.`;
}

/** A finding as a sentence for a person. */
export function mistakeText(finding: FrontMatterFinding, language: InterfaceLanguage): string {
  return (language === 'nl' ? dutch : english)[finding.mistake](finding);
}
