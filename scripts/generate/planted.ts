/*
 * What is true in the sample's contacts, because it was put there. The generator draws every contact by these
 * figures, so that tests can count how much of the truth Headwater finds and how much it makes up.
 */

/** First and last day of the log, both included. */
export const period = { from: '2026-05-01', to: '2026-10-31' } as const;

/** The 90 days that end with the last contact: the default period of a flag. */
export const lastNinetyDays = { from: '2026-08-03', to: '2026-10-31' } as const;

/** Which of the generator's random streams: another seed gives another log with the same truth. */
export const seed = 20260501;

export interface PlantedRate {
  /** First day on which the rate holds. */
  readonly from: string;
  /** Probability that a contact is avoidable. */
  readonly rate: number;
}

export interface PlantedProcess {
  readonly process: string;
  /** About so many contacts in the whole period, had the first rate held throughout. */
  readonly contacts: number;
  /** Oldest first; the first holds from the start of the period. */
  readonly avoidable: readonly [PlantedRate, ...PlantedRate[]];
  /** Elevated: about twice the baseline in the last 90 days. Repaired: elevated until the last change, then ordinary. */
  readonly truth: 'ordinary' | 'elevated' | 'repaired';
}

function ordinary(process: string, contacts: number, rate: number): PlantedProcess {
  return { process, contacts, avoidable: [{ from: period.from, rate }], truth: 'ordinary' };
}

/**
 * The rates of ordinary processes lie around 0.18 with a standard deviation of about 0.16 on the logit scale: processes
 * that have nothing wrong with them differ a little, too.
 */
export const plantedProcesses: readonly PlantedProcess[] = [
  ordinary('ordering', 2000, 0.15),
  ordinary('delivery', 3500, 0.184),
  ordinary('missed-delivery', 1150, 0.225),
  ordinary('damaged-items', 1700, 0.199),
  ordinary('returns', 1500, 0.19),
  ordinary('subscriptions', 2500, 0.17),
  ordinary('vouchers', 900, 0.212),
  ordinary('warranty', 560, 0.178),
  ordinary('food-safety', 430, 0.145),
  ordinary('deposits', 400, 0.195),
  ordinary('complaints', 330, 0.174),
  ordinary('business-orders', 260, 0.162),
  { process: 'refunds', contacts: 1350, avoidable: [{ from: period.from, rate: 0.45 }], truth: 'elevated' },
  {
    process: 'subscription-cancel',
    contacts: 950,
    avoidable: [{ from: period.from, rate: 0.44 }],
    truth: 'elevated',
  },
  {
    process: 'billing',
    contacts: 1050,
    // The four-weekly invoice began on 24 August.
    avoidable: [
      { from: period.from, rate: 0.19 },
      { from: '2026-08-24', rate: 0.49 },
    ],
    truth: 'elevated',
  },
  {
    process: 'account',
    contacts: 1300,
    // Reset links became valid for 60 minutes on 27 July: decisions/account.yaml.
    avoidable: [
      { from: period.from, rate: 0.43 },
      { from: '2026-07-27', rate: 0.19 },
    ],
    truth: 'repaired',
  },
];

/**
 * A process with so few contacts that nothing can be said: seven of eleven in the last 90 days are avoidable. These
 * contacts are not drawn but laid down, day by day.
 */
export const fewContacts = {
  process: 'privacy',
  days: [
    { day: '2026-05-12', avoidable: false },
    { day: '2026-05-28', avoidable: false },
    { day: '2026-06-09', avoidable: true },
    { day: '2026-06-17', avoidable: false },
    { day: '2026-06-30', avoidable: false },
    { day: '2026-07-08', avoidable: true },
    { day: '2026-07-21', avoidable: false },
    { day: '2026-07-29', avoidable: false },
    { day: '2026-08-06', avoidable: true },
    { day: '2026-08-13', avoidable: false },
    { day: '2026-08-25', avoidable: true },
    { day: '2026-09-03', avoidable: true },
    { day: '2026-09-09', avoidable: false },
    { day: '2026-09-16', avoidable: true },
    { day: '2026-09-24', avoidable: false },
    { day: '2026-10-01', avoidable: true },
    { day: '2026-10-08', avoidable: true },
    { day: '2026-10-15', avoidable: false },
    { day: '2026-10-27', avoidable: true },
  ],
} as const;

/** The process that engineers leave more often than any other, and the share of its contacts in which they do. */
export const plantedDeviation = { process: 'warranty', rate: 0.24, elsewhere: 0.04 } as const;

/** The rate of a process on a day. */
export function plantedRate(planted: PlantedProcess, day: string): number {
  let rate = planted.avoidable[0].rate;
  for (const step of planted.avoidable) if (step.from <= day) rate = step.rate;
  return rate;
}
