import type { Rule } from '../rule.ts';
import {
  decisionsFile as decisionsTexts,
  frontMatterYaml,
  reasonsFile,
  settingsFile,
  unreadableFile,
} from './texts.ts';

/** What is found while files are read: named here, so that it can be documented and switched off like the rest. */
export const fileRules: readonly Rule[] = [
  { code: 'HW001', name: 'front-matter-yaml', severity: 'error', texts: frontMatterYaml },
  { code: 'HW002', name: 'settings-file', severity: 'error', texts: settingsFile },
  { code: 'HW003', name: 'reasons-file', severity: 'error', texts: reasonsFile },
  { code: 'HW004', name: 'unreadable-file', severity: 'warning', texts: unreadableFile },
];

/** The code comes after that of articles without front matter: it was given later. */
export const decisionsFile: Rule = {
  code: 'HW006',
  name: 'decisions-file',
  severity: 'error',
  texts: decisionsTexts,
};
