import type { Finding } from '../rules/finding.ts';

/** Kinds of work, the gravest first: what tells customers something wrong goes before what is hard to find. */
export const kindsByGravity = [
  /** A process linked with too many avoidable contacts. */
  'flagged',
  /** Personal data that must go. */
  'personal-data',
  'contradiction',
  /** Engineers say that it isn't right. */
  'marked',
  'error',
  'past-review',
  /** Asked, and not found. */
  'asked',
  'broken-link',
  'duplicate',
  'never-used',
] as const;

export type WorkKind = (typeof kindsByGravity)[number];

const kindOfRule: Readonly<Record<string, WorkKind>> = {
  HW020: 'past-review',
  HW022: 'never-used',
  HW030: 'broken-link',
  HW031: 'broken-link',
  HW032: 'broken-link',
  HW040: 'contradiction',
  HW041: 'contradiction',
  HW042: 'contradiction',
  HW045: 'duplicate',
  HW060: 'personal-data',
  HW061: 'personal-data',
  HW062: 'personal-data',
  HW063: 'personal-data',
};

/** The kind of work that a finding is; undefined for what a writer sees while writing, and may leave. */
export function kindOfFinding({ rule, severity }: Finding): WorkKind | undefined {
  const kind = kindOfRule[rule];
  if (kind === 'personal-data' && severity !== 'warning' && severity !== 'error') return undefined;
  return kind ?? (severity === 'error' ? 'error' : undefined);
}
