import type { Level } from '../../insight/assessment.ts';

/*
 * Charts name their colours by what they are for. The page says what they look like, in light and dark and in high
 * contrast; src/report/style defines them for the HTML file, and for the editor from its theme.
 */
export const palette = {
  /** Text that matters. */
  ink: 'var(--hw-ink)',
  /** Labels of axes and other quiet text. */
  muted: 'var(--hw-muted)',
  /** Grid and rules. */
  line: 'var(--hw-line)',
  /** Behind everything. */
  paper: 'var(--hw-paper)',
  /** Main series. */
  accent: 'var(--hw-accent)',
  /** Intervals and limits. */
  band: 'var(--hw-band)',
  alarm: 'var(--hw-alarm)',
  watch: 'var(--hw-watch)',
  calm: 'var(--hw-calm)',
  blameworthy: 'var(--hw-blameworthy)',
  unnecessary: 'var(--hw-unnecessary)',
  neither: 'var(--hw-neither)',
} as const;

export const levelColour: Record<Level, string> = {
  alarm: palette.alarm,
  watch: palette.watch,
  none: palette.calm,
  'too-few': palette.calm,
};
