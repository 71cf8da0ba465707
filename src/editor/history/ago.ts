import type { InterfaceLanguage } from '../../platform/language.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A moment in the past as a person says it: "today", "3 days ago", "2 months ago". Counted in days, never in hours. */
export function ago(moment: Date, now: Date, language: InterfaceLanguage): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = Math.max(0, Math.round((midnight(now) - midnight(moment)) / dayMs));
  if (days < 14) return words.format(-days, 'day');
  if (days < 60) return words.format(-Math.floor(days / 7), 'week');
  if (days < 730) return words.format(-Math.floor(days / 30.44), 'month');
  return words.format(-Math.floor(days / 365.25), 'year');
}

/** Start of the day where the person is, in milliseconds. */
function midnight(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
