/**
 * The ISO date of a moment: `2026-11-22`.
 * @param timeZone name of IANA; where the person is where it is absent, or no time zone
 */
export function isoDate(moment: Date, timeZone?: string): string {
  try {
    // Sweden writes dates as ISO does.
    return moment.toLocaleDateString('sv-SE', timeZone === undefined ? {} : { timeZone });
  } catch {
    return isoDate(moment);
  }
}
