import type { InterfaceLanguage } from '../platform/language.ts';
import type { Correlation } from './correlation.ts';
import type { MetricName } from './metricDefinitions.ts';
import { numbers } from './numbers.ts';

export interface MetricTexts {
  /** What a metric is called, short enough for the head of a column. */
  readonly names: Readonly<Record<MetricName, string>>;
  readonly employeeCustomer: (found: Correlation | undefined, periods: number) => string;
}

const { decimal: en, count: enCount } = numbers.en;
const { decimal: nl, count: nlCount } = numbers.nl;

export const metricTexts: Record<InterfaceLanguage, MetricTexts> = {
  en: {
    names: {
      avoidable_rate: 'Avoidable',
      blameworthy_rate: 'Blameworthy',
      unnecessary_rate: 'Unnecessary',
      nps: 'NPS',
      nps_strict: 'Strict NPS (only 10 counts)',
      csat: 'Satisfaction',
      effort: 'Effort',
      fcr: 'First contact resolution',
      repeat_rate: 'Repeat contacts',
      resolved_rate: 'Resolved',
      first_time_right: 'First time right',
      contacts_per_interaction: 'Questions per conversation',
      promises_kept: 'Promises kept',
      answered_in_time: 'Answered in time',
      deviation_rate: 'Deviations',
      link_rate: 'Article used',
      outdated_article_rate: 'Outdated article used',
    },
    employeeCustomer: (found, periods) => {
      if (!found)
        return `${enCount(periods)} periods with both scores are too few to say whether they go together.`;
      const { r, n, interval } = found;
      const range = `correlation ${en(r, 2)}, between ${en(interval.low, 2)} and ${en(interval.high, 2)}, over ${enCount(n)} periods`;
      const says =
        interval.low > 0
          ? 'When employees are happier, customers are too'
          : interval.high < 0
            ? 'When employees are happier, customers are less so'
            : "Whether the scores of employees and customers go together can't be said";
      return `${says} (${range}). Going together is no proof that one causes the other: both may follow from the same thing.`;
    },
  },
  nl: {
    names: {
      avoidable_rate: 'Vermijdbaar',
      blameworthy_rate: 'Verwijtbaar',
      unnecessary_rate: 'Onnodig',
      nps: 'NPS',
      nps_strict: 'Strenge NPS (alleen 10 telt)',
      csat: 'Tevredenheid',
      effort: 'Moeite',
      fcr: 'In één keer opgelost',
      repeat_rate: 'Herhaalcontacten',
      resolved_rate: 'Opgelost',
      first_time_right: 'In één keer goed',
      contacts_per_interaction: 'Vragen per gesprek',
      promises_kept: 'Beloften nagekomen',
      answered_in_time: 'Op tijd beantwoord',
      deviation_rate: 'Afwijkingen',
      link_rate: 'Artikel gebruikt',
      outdated_article_rate: 'Verouderd artikel gebruikt',
    },
    employeeCustomer: (found, periods) => {
      if (!found)
        return `${nlCount(periods)} perioden met beide scores zijn te weinig om te zeggen of ze samengaan.`;
      const { r, n, interval } = found;
      const range = `correlatie ${nl(r, 2)}, tussen ${nl(interval.low, 2)} en ${nl(interval.high, 2)}, over ${nlCount(n)} perioden`;
      const says =
        interval.low > 0
          ? 'Als medewerkers tevredener zijn, zijn klanten dat ook'
          : interval.high < 0
            ? 'Als medewerkers tevredener zijn, zijn klanten dat minder'
            : 'Of de scores van medewerkers en klanten samengaan is niet te zeggen';
      return `${says} (${range}). Samengaan is geen bewijs dat het een door het ander komt: beide kunnen uit hetzelfde volgen.`;
    },
  },
};
