import type { DecisionKind } from '../../insight/decisionKinds.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

export interface DecideTexts {
  readonly title: (process: string) => string;
  readonly chooseProcess: string;
  readonly placeholder: string;
  readonly kind: Readonly<Record<DecisionKind, string>>;
  readonly meaning: Readonly<Record<DecisionKind, string>>;
  readonly notePrompt: string;
  readonly changedOnPrompt: string;
  readonly byPrompt: string;
  readonly notADate: string;
  readonly saved: (kind: string, process: string) => string;
  readonly show: string;
  readonly broken: (path: string) => string;
  readonly failed: (why: string) => string;
}

export const decideTexts: Record<InterfaceLanguage, DecideTexts> = {
  en: {
    title: process => `Decision about ${process}`,
    chooseProcess: 'About which process?',
    placeholder: 'What is the answer to this flag?',
    kind: {
      acknowledged: 'Acknowledged',
      repairing: 'Repairing',
      repaired: 'Repaired',
      accepted: 'Accepted',
      rejected: 'Rejected',
    },
    meaning: {
      acknowledged: 'Seen, and being looked into',
      repairing: 'The cause is known and is being taken away',
      repaired: 'The process works differently since a day: Headwater shows what followed',
      accepted: 'It stays as it is, knowingly, at this cost',
      rejected: 'The flag is not right: say why',
    },
    notePrompt: 'Why, and what happens next. For those who read it later. May be empty.',
    changedOnPrompt: 'First day on which the process worked differently, as YYYY-MM-DD',
    byPrompt: 'Who decided: a name or a role. May be empty.',
    notADate: 'Write a date as YYYY-MM-DD.',
    saved: (kind, process) => `${process}: ${kind.toLowerCase()}.`,
    show: 'Show',
    broken: path => `${path} can’t be read as a list of decisions. Repair it first: nothing was changed.`,
    failed: why => `The decision could not be written: ${why}`,
  },
  nl: {
    title: process => `Besluit over ${process}`,
    chooseProcess: 'Over welk proces?',
    placeholder: 'Wat is het antwoord op dit signaal?',
    kind: {
      acknowledged: 'Erkend',
      repairing: 'In herstel',
      repaired: 'Hersteld',
      accepted: 'Aanvaard',
      rejected: 'Verworpen',
    },
    meaning: {
      acknowledged: 'Gezien, en wordt uitgezocht',
      repairing: 'De oorzaak is bekend en wordt weggenomen',
      repaired: 'Het proces werkt sinds een dag anders: Headwater laat zien wat erop volgde',
      accepted: 'Het blijft bewust zoals het is, tegen deze kosten',
      rejected: 'Het signaal klopt niet: zeg waarom',
    },
    notePrompt: 'Waarom, en wat er nu gebeurt. Voor wie het later leest. Mag leeg.',
    changedOnPrompt: 'Eerste dag waarop het proces anders werkte, als JJJJ-MM-DD',
    byPrompt: 'Wie besloot: een naam of een rol. Mag leeg.',
    notADate: 'Schrijf een datum als JJJJ-MM-DD.',
    saved: (kind, process) => `${process}: ${kind.toLowerCase()}.`,
    show: 'Toon',
    broken: path =>
      `${path} kan niet als lijst van besluiten gelezen worden. Herstel dat eerst: er is niets veranderd.`,
    failed: why => `Het besluit kon niet worden geschreven: ${why}`,
  },
};
