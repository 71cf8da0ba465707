import type { ErrorCode } from 'yaml';

/** A slip that people make in YAML, for which there are words that need no knowledge of it. */
export type YamlMistake =
  | 'quote'
  | 'bracket'
  | 'behindEnd'
  | 'colonInValue'
  | 'noColon'
  | 'spaces'
  | 'tab'
  | 'twice'
  | 'sign'
  | 'backslash';

const byCode: Partial<Record<ErrorCode, YamlMistake>> = {
  BAD_INDENT: 'spaces',
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'colonInValue',
  MULTILINE_IMPLICIT_KEY: 'noColon',
  DUPLICATE_KEY: 'twice',
  BAD_SCALAR_START: 'sign',
  BAD_ALIAS: 'sign',
  BAD_DQ_ESCAPE: 'backslash',
};

/** The slip behind an error of the parser, whose codes are wider than its messages; undefined for a rare one. */
export function yamlMistake(code: ErrorCode, message: string): YamlMistake | undefined {
  if (/^Missing closing .*quote/.test(message)) return 'quote';
  if (/^Flow .* end with/.test(message)) return 'bracket';
  if (/at node end$/.test(message)) return 'behindEnd';
  return byCode[code];
}
