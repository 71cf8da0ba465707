import { nearDuplicate } from './duplicates/nearDuplicate.ts';
import { decisionsFile, fileRules } from './files/fileRules.ts';
import { noFrontMatter } from './files/noFrontMatter.ts';
import { duplicateId } from './frontMatter/duplicateId.ts';
import { requiredField } from './frontMatter/requiredFields.ts';
import { schemaRules } from './frontMatter/schemaRules.ts';
import { titleQuestion } from './frontMatter/titleQuestion.ts';
import { unknownProcess } from './frontMatter/unknownProcess.ts';
import { unknownReason } from './frontMatter/unknownReason.ts';
import { neverUsed } from './life/neverUsed.ts';
import { promiseTerm } from './life/promiseTerm.ts';
import { reviewMissing, reviewPast } from './life/review.ts';
import { archivedTarget } from './links/archivedTarget.ts';
import { brokenAnchor } from './links/brokenAnchor.ts';
import { brokenLink } from './links/brokenLink.ts';
import { orphanAnswer } from './links/orphanAnswer.ts';
import { translationCircle, unknownArticle } from './links/translations.ts';
import { missingChannel } from './oneAnswer/missingChannel.ts';
import { channelContradiction, processContradiction, translationContradiction } from './oneAnswer/rules.ts';
import { personalDataRules } from './personalData/rules.ts';
import { officialWord } from './readability/officialWord.ts';
import { hardToRead, longSentence, manyPassives } from './readability/rules.ts';
import {
  numberOfReasons,
  processWithoutAnswer,
  reasonWithoutProcess,
  unknownContacts,
} from './reasons/rules.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule, sorted by code. The tens of a code are a topic: 00 files, 01 front matter, 02 life of an article,
 * 03 links, 04 one answer, 05 readability, 06 personal data, 07 reasons. A code is never used again for another
 * rule.
 */
export const rules: readonly Rule[] = [
  ...fileRules,
  noFrontMatter,
  decisionsFile,
  requiredField,
  duplicateId,
  titleQuestion,
  unknownProcess,
  unknownReason,
  ...schemaRules,
  reviewPast,
  reviewMissing,
  neverUsed,
  promiseTerm,
  brokenLink,
  brokenAnchor,
  archivedTarget,
  translationCircle,
  unknownArticle,
  orphanAnswer,
  channelContradiction,
  translationContradiction,
  processContradiction,
  missingChannel,
  nearDuplicate,
  hardToRead,
  longSentence,
  manyPassives,
  officialWord,
  ...personalDataRules,
  reasonWithoutProcess,
  processWithoutAnswer,
  numberOfReasons,
  unknownContacts,
];

const byCode = new Map(rules.map(rule => [rule.code, rule]));

/** The rule with a code (HW030); undefined where there is none. */
export function ruleWithCode(code: string): Rule | undefined {
  return byCode.get(code);
}
