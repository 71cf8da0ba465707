import type { MetricName } from '../../insight/metricDefinitions.ts';
import type { ReportData } from '../../service/reportData.ts';
import { metricFigure } from '../charts/metric.ts';
import type { Voice } from '../voice.ts';
import type { Section } from './section.ts';

/** In this order, where there is anything to show. The avoidable rate has the rest of the report. */
const shown: readonly MetricName[] = [
  'nps',
  'nps_strict',
  'csat',
  'effort',
  'fcr',
  'promises_kept',
  'answered_in_time',
  'first_time_right',
  'contacts_per_interaction',
  'deviation_rate',
  'link_rate',
  'outdated_article_rate',
];

/** The other figures over time. They are those of all processes, and so stand in no report of one owner. */
export function metricsOverTime({ metrics, owner }: ReportData, voice: Voice): Section | undefined {
  const figures = shown.flatMap(name => {
    const metric = metrics.find(one => one.metric === name);
    return (metric && metricFigure(metric, voice)) ?? [];
  });
  if (owner !== null || figures.length === 0) return undefined;
  const { heading, lead } = voice.say.metrics;
  return {
    id: 'metrics',
    heading,
    parts: [
      { kind: 'lead', text: lead },
      { kind: 'figures', figures },
    ],
  };
}
