import type { InterfaceLanguage } from '../platform/language.ts';
import type { MetricName } from './metricDefinitions.ts';
import type { Metric } from './metrics.ts';

/** What a metric counts, and of how many, in a sentence. */
export function metricMeaning(
  { metric, scale, repeat_window: days = 0 }: Pick<Metric, 'metric' | 'scale' | 'repeat_window'>,
  language: InterfaceLanguage,
): string {
  const [low, high] = scale ?? [0, 0];
  return meanings[language]({ low, high, days })[metric];
}

interface Facts {
  /** The scale of a score. */
  readonly low: number;
  readonly high: number;
  /** The repeat window. */
  readonly days: number;
}

const meanings: Record<InterfaceLanguage, (facts: Facts) => Readonly<Record<MetricName, string>>> = {
  en: ({ low, high, days }) => ({
    avoidable_rate: 'Of all contacts: blameworthy or unnecessary.',
    blameworthy_rate: 'Of all contacts: caused by the organisation’s own failing or unclear process.',
    unnecessary_rate: 'Of all contacts: the customer could have been served without.',
    nps: 'Answers 9 and 10 less answers 0 to 6, per hundred answers.',
    nps_strict: 'Answers 10 less answers 0 to 6, per hundred answers.',
    csat: `Mean of the answers, from ${low} to ${high}.`,
    effort: `Mean of the answers, from ${low} to ${high}, as the question was put.`,
    fcr: `Contacts that were followed by no other of the same customer about the same process within ${days} days. Left out: contacts without a customer or a process, and those less than ${days} days before the end of the log.`,
    repeat_rate: `Of all contacts: the same customer about the same process within ${days} days after an earlier one.`,
    resolved_rate: 'Of the contacts that say whether they were resolved.',
    first_time_right: 'Of all contacts: not blameworthy, so that no failing of the organisation led to them.',
    contacts_per_interaction:
      'Questions in one conversation. It may be about several processes, so it is not given per process or owner.',
    promises_kept: 'Of the promises with a date that has passed: kept in time.',
    answered_in_time:
      'Of the contacts with a time of answer: within what headwater.yaml asks of their channel, in opening hours.',
    deviation_rate: 'Of the contacts that say so: the engineer left the process to help.',
    link_rate: 'Of the contacts that say so: an article was used.',
    outdated_article_rate: 'Of the contacts with an article: it was archived, or past its review date.',
  }),
  nl: ({ low, high, days }) => ({
    avoidable_rate: 'Van alle contacten: verwijtbaar of onnodig.',
    blameworthy_rate: 'Van alle contacten: door een fout of onduidelijkheid in het eigen proces.',
    unnecessary_rate: 'Van alle contacten: de klant had zonder geholpen kunnen zijn.',
    nps: 'Antwoorden 9 en 10 min antwoorden 0 tot en met 6, per honderd antwoorden.',
    nps_strict: 'Antwoorden 10 min antwoorden 0 tot en met 6, per honderd antwoorden.',
    csat: `Gemiddelde van de antwoorden, van ${low} tot ${high}.`,
    effort: `Gemiddelde van de antwoorden, van ${low} tot ${high}, zoals de vraag is gesteld.`,
    fcr: `Contacten waarop binnen ${days} dagen geen ander volgde van dezelfde klant over hetzelfde proces. Niet meegeteld: contacten zonder klant of proces, en die minder dan ${days} dagen voor het einde van het logboek.`,
    repeat_rate: `Van alle contacten: dezelfde klant over hetzelfde proces binnen ${days} dagen na een eerder contact.`,
    resolved_rate: 'Van de contacten die zeggen of ze zijn opgelost.',
    first_time_right:
      'Van alle contacten: niet verwijtbaar, zodat geen fout van de organisatie ertoe leidde.',
    contacts_per_interaction:
      'Vragen in één gesprek. Dat kan over meer processen gaan, dus het wordt niet per proces of eigenaar gegeven.',
    promises_kept: 'Van de beloften waarvan de datum voorbij is: op tijd nagekomen.',
    answered_in_time:
      'Van de contacten met een antwoordtijd: binnen wat headwater.yaml van hun kanaal vraagt, in openingstijd.',
    deviation_rate: 'Van de contacten die het zeggen: de medewerker week van het proces af om te helpen.',
    link_rate: 'Van de contacten die het zeggen: er is een artikel gebruikt.',
    outdated_article_rate:
      'Van de contacten met een artikel: het was gearchiveerd, of voorbij de controledatum.',
  }),
};
