/** A number as it is written in text, with or without separators; no sign. A source for expressions. */
export const numberSource = String.raw`(?:\d{1,3}(?:[.,’'\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)(?!\d)`;

/**
 * The value of a number as it is written.
 * @param decimal `.` or `,`: what the language of the text has before the decimals
 */
export function parseNumber(text: string, decimal: string): number {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1) ?? '';
  const at = text.lastIndexOf(last);
  const decimals = text.length - at - 1;
  const isDecimal =
    last !== '' &&
    // Once, or the last of two kinds; and a group of three digits only where the language writes decimals so.
    text.indexOf(last) === at &&
    (decimals !== 3 || (marks.length === 1 && last === decimal));
  const whole = (isDecimal ? text.slice(0, at) : text).replace(/\D/g, '');
  return Number(isDecimal ? `${whole}.${text.slice(at + 1)}` : whole);
}
