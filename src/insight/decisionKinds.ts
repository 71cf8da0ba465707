/** What a lead answers to a flag. */
export const decisionKinds = ['acknowledged', 'repairing', 'repaired', 'accepted', 'rejected'] as const;

export type DecisionKind = (typeof decisionKinds)[number];
