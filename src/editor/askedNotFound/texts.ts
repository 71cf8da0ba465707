import type { InterfaceLanguage } from '../../platform/language.ts';
import type { AskedGroup } from '../../service/askedNotFound.ts';

interface Texts {
  readonly title: string;
  readonly times: (count: number) => string;
  readonly tooltip: (group: AskedGroup) => string;
  readonly failed: (why: string) => string;
}

export const askedTexts: Record<InterfaceLanguage, Texts> = {
  en: {
    title: 'Asked and not found',
    times: count => (count === 1 ? 'once' : `${count} times`),
    tooltip: ({ count, lastAsked, withoutResult }) =>
      `Asked ${count === 1 ? 'once' : `${count} times`}, last on ${lastAsked.slice(0, 10)}. ${
        withoutResult ? 'There was no result.' : 'There were results, and none was opened.'
      }`,
    failed: why => `What was asked could not be read: ${why}`,
  },
  nl: {
    title: 'Gevraagd en niet gevonden',
    times: count => (count === 1 ? 'één keer' : `${count} keer`),
    tooltip: ({ count, lastAsked, withoutResult }) =>
      `${count === 1 ? 'Eén' : count} keer gevraagd, het laatst op ${lastAsked.slice(0, 10)}. ${
        withoutResult ? 'Er was geen resultaat.' : 'Er waren resultaten, en geen ervan is geopend.'
      }`,
    failed: why => `Wat er gevraagd is kon niet gelezen worden: ${why}`,
  },
};
