import type { InterfaceLanguage } from '../platform/language.ts';
import type { DecisionKind } from './decisionKinds.ts';

export interface DecisionTexts {
  readonly kinds: Readonly<Record<DecisionKind, string>>;
  readonly notAList: string;
  readonly notADate: string;
}

export const decisionTexts: Record<InterfaceLanguage, DecisionTexts> = {
  en: {
    kinds: {
      acknowledged: 'acknowledged',
      repairing: 'repairing',
      repaired: 'repaired',
      accepted: 'accepted',
      rejected: 'rejected',
    },
    notAList: 'Decisions are a list, each with a date and a decision.',
    notADate: 'Write a date as 2026-11-22.',
  },
  nl: {
    kinds: {
      acknowledged: 'erkend',
      repairing: 'in herstel',
      repaired: 'hersteld',
      accepted: 'aanvaard',
      rejected: 'verworpen',
    },
    notAList: 'Besluiten zijn een lijst, elk met een datum en een besluit.',
    notADate: 'Schrijf een datum als 2026-11-22.',
  },
};
