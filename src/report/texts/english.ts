import { methodTexts } from './method.ts';
import type { Texts } from './sentences.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const english: Texts = {
  title: name => `${name}: avoidable contacts`,
  titleOf: (name, owner) => `${name}: avoidable contacts of ${owner}`,
  period: (period, days) => `${period}, ${days} ${plural(days, 'day', 'days')}`,
  theFigures: 'The figures',
  rateAxis: 'Share of contacts that is avoidable',
  interval95: '95% interval',
  noProcess: 'without a process',
  noOwner: 'without an owner',
  noReason: 'without a reason',
  level: { alarm: 'Alarm', watch: 'Watch', none: 'No flag', 'too-few': 'Too few contacts' },
  kind: { blameworthy: 'Blameworthy', unnecessary: 'Unnecessary', neither: 'Neither' },
  column: {
    process: 'Process',
    owner: 'Owner',
    level: 'Level',
    contacts: 'Contacts',
    avoidable: 'Avoidable',
    rate: 'Rate',
    interval: '95% interval',
    limits: 'Limits',
    excess: 'Above baseline',
    cumulative: 'Share so far',
    excessPerYear: 'Above baseline, per year (projection)',
    blameworthy: 'Blameworthy',
    unnecessary: 'Unnecessary',
    weekOf: 'Week of',
    reason: 'Reason',
    hour: 'From',
    period: 'Period',
    aspect: 'Aspect',
    share: 'Share',
    coefficient: 'Standardised coefficient',
  },
  allProcesses: 'All processes',
  headline: {
    heading: 'In short',
    standOut: 'Processes that stand out',
    ofProcesses: (flagged, processes) => `${flagged} of ${processes}`,
    levels: (alarm, watch, tooFew) =>
      `${alarm} alarm, ${watch} watch${tooFew > 0 ? `; ${tooFew} with too few contacts for a level` : ''}`,
    rate: 'Avoidable contacts',
    rateOf: (avoidable, contacts) => `${avoidable} of ${contacts} contacts`,
    kinds: (blameworthy, unnecessary) => `${blameworthy} blameworthy, ${unnecessary} unnecessary`,
    cost: 'Cost of avoidable contacts',
    excess: 'Of which above the baseline, in processes that stand out',
    excessInterval: range => `95% interval ${range}`,
    perYear: money => `projection: ${money} a year if nothing changes`,
  },
  flagged: {
    heading: 'What stands out',
    ownHeading: 'Process by process',
    ownLead: flagged =>
      flagged > 0
        ? `All processes of this owner. ${flagged} ${plural(flagged, 'has a flag: it is', 'have a flag: they are')} linked with more avoidable contacts than chance and the usual differences explain. That is a question, not a verdict.`
        : 'All processes of this owner. None of them is linked with more avoidable contacts than chance and the usual differences between processes explain.',
    ownNoneCompared:
      'All processes of this owner. None of them has enough contacts for a level: nothing can be said of them.',
    lead: 'These processes are linked with more avoidable contacts than chance and the usual differences explain. Each is a question to its owner, not a verdict.',
    nothing: 'No process stands out',
    nothingLead:
      'No process is linked with more avoidable contacts than chance and the usual differences between processes explain.',
    followedHeading: 'Decided, and not flagged',
    followedLead: 'Processes about which a decision was taken and that have no flag in this period.',
    noneCompared: 'No process has a level',
    rate: 'Avoidable',
    rateNote: (interval, expected) => `95% interval ${interval}; expected ${expected}`,
    gauge: (rate, interval, expected, limit) =>
      `${rate} avoidable, 95% interval ${interval}; expected ${expected}, alarm limit ${limit}.`,
    expectedMark: 'expected',
    limitMark: 'alarm limit',
    cost: 'Cost of avoidable contacts',
    excess: 'Above the baseline',
    perYear: 'Above the baseline, per year',
    perYearNote: 'projection, if nothing changes',
    trend: 'Trend',
    trendWords: (direction, since, weeks) =>
      direction === 'flat'
        ? `no convincing change of level in ${weeks} ${plural(weeks, 'week', 'weeks')}`
        : `${direction} since the week of ${since}`,
    owner: 'Owner',
    promise: 'Promise',
    promiseKept: (share, made, interval) => `kept in time in ${share} of ${made} cases (${interval})`,
    saving: ({ contacts, contactsRange, money, moneyRange }) =>
      `What if: with half the avoidable rate, ${contacts} fewer contacts (95% interval ${contactsRange}) and ${money} (${moneyRange}) less a year. A projection, if all else stays.`,
  },
  decision: {
    heading: 'Decision',
    list: 'Decisions',
    none: 'none yet',
    changedOn: date => `worked differently from ${date}`,
    line: (kind, by, date) => `${kind}${by && ` by ${by}`}, ${date}`,
  },
  funnel: {
    title: 'Every process by its contacts and its rate',
    summary: (processes, baseline) =>
      `${processes} ${plural(processes, 'process', 'processes')} against a baseline of ${baseline}. The fewer contacts, the further chance alone carries a rate from the baseline: the limits show how far. Only what lies above them, with enough contacts for a level, is a question.`,
    ownLimitsNote: 'Each process is held against a rate of its own, and so has limits of its own.',
    othersUnnamed: owner => `The processes of others than ${owner} are drawn pale, without their names.`,
    contactsAxis: 'Contacts in the period (logarithmic)',
    minimum: contacts => `Left of this line: fewer than ${contacts} contacts, and so no level`,
    baseline: 'Baseline',
    limit: share => `Within these limits lie ${share} of ordinary processes`,
    ownLimits: (inner, outer) => `Limits of each process: thick ${inner}, thin ${outer}`,
  },
  pareto: {
    title: 'Cost above the baseline, by process',
    summary: (few, processes, share, total) =>
      `${total} above the baseline, in ${processes} processes; ${few} of them ${plural(few, 'makes', 'make')} ${share} of it.`,
    allNeeded: (processes, total) =>
      `${total} above the baseline, in ${processes} ${plural(processes, 'process', 'processes')}.`,
    flaggedPart: money =>
      `${money} of it lies in processes that stand out; the rest is within what chance and the usual differences give, or in processes with too few contacts.`,
    noneFlagged:
      'None of it lies in processes that stand out: it is within what chance and the usual differences give, or in processes with too few contacts.',
    behind: 'Behind each bar: its cost, and the share of all down to and including it.',
    axis: 'Cost above the baseline in the period',
    others: processes => `${processes} ${plural(processes, 'other', 'others')}`,
    rule: (processes, share) => `${processes} ${plural(processes, 'makes', 'make')} ${share}`,
    flagged: 'Stands out (alarm or watch)',
    unflagged: 'Not flagged: within the usual differences, or too few contacts',
  },
  owners: {
    title: 'Cost of avoidable contacts, by owner of the process',
    summary: (owner, cost) =>
      `What the avoidable contacts about the processes of each owner cost at the service desk: to be seen, not to be invoiced. Most: ${owner}, ${cost}. Behind each bar: blameworthy + unnecessary.`,
    axis: 'Cost of avoidable contacts in the period',
  },
  trend: {
    title: 'By week',
    changed: (direction, since, before, after) =>
      `The rate went ${direction} in the week of ${since}: ${before} before, ${after} since.`,
    flat: rate => `No change of level is convincing: ${rate} over all weeks.`,
    week: 'A week',
    limits: 'Usual variation from week to week (p′-chart, three sigma)',
    centre: 'Rate of all weeks',
    level: 'Level before and after',
    change: 'Week in which the change began',
    decision: 'Decision, numbered as below',
    period: 'Period of this report',
  },
  reasons: {
    title: 'Why customers make contact',
    summary:
      'Contacts by reason. Behind each bar: blameworthy · unnecessary · neither. Blameworthy and unnecessary are different things and are not added up here.',
    axis: 'Contacts in the period',
    others: reasons => `${reasons} other ${plural(reasons, 'reason', 'reasons')}`,
  },
  hours: {
    title: 'When customers make contact',
    summary: (hour, contacts) =>
      `All contacts of the whole log, avoidable or not, by hour of the week in local time; the larger the square, the more. Busiest: ${hour}, ${contacts} contacts a week.`,
    hour: (weekday, hour) => `${weekday} ${hour}:00`,
    clock: hour => `${hour}:00`,
  },
  effect: {
    title: 'Before and after',
    others: processes =>
      processes === 1 ? 'The other process' : `The ${processes} other processes together`,
    othersRate: 'Rate of the others',
    level: 'Rate of all weeks before and after',
    expected: 'Where it would be, had it moved as the others',
    change: date => `Changed on ${date}`,
    heading: 'Effect',
    value: points => `${points} percentage points`,
    interval: (low, high) => `95% interval ${low} to ${high}`,
    warnings: 'What speaks against taking this at its word',
  },
  promises: {
    heading: 'Promises',
    lead: 'Promises with a date, made in contacts of the period: how many were kept in time. One that was due, and that nobody marked as kept, counts as broken; one that is still to come counts for nothing.',
    made: 'Promised',
    kept: 'Kept in time',
    all: 'All together',
  },
  deviations: {
    heading: 'Where engineers leave the process',
    lead: (share, contacts) =>
      `In ${share} of ${contacts} contacts the engineer left the process to help the customer. Where that is clearly more, the process may not fit:`,
    none: 'No process is left clearly more than the others.',
    column: 'Left the process',
  },
  stories: {
    heading: 'Stories',
    lead: 'What happened to single customers. A story proves nothing about numbers; it shows what they are about.',
  },
  drivers: {
    heading: 'What goes with satisfaction',
    title: 'Share of the differences in satisfaction that goes with each aspect',
    leftOut: answers =>
      `Over the whole log; ${answers} answers were left out, because an aspect of their contact is not known.`,
    all: 'Over the whole log.',
    axis: 'Share of the differences between answers',
  },
  metrics: {
    heading: 'Other figures',
    lead: 'Of all contacts of the whole log, whatever the process. The band around each line is the 95% interval.',
    latest: (value, interval, period) => `${value} (${interval}) in ${period}`,
    n: 'Made from',
    leftOut: 'Left out',
  },
  leftOut: {
    heading: 'What was left out',
    used: (used, read, inPeriod) =>
      `${used} of ${read} contacts in the log were used; ${inPeriod} of them lie in the period.`,
    nothing: 'Nothing was left out.',
    withoutReason: (contacts, written) =>
      `${written} ${plural(contacts, 'contact', 'contacts')} of the period ${plural(contacts, 'names', 'name')} no reason. Unless the record itself says so, or the contact repeats an earlier one, it counts as not avoidable.`,
    rejected: (rows, written) =>
      `${written} ${plural(rows, 'row was', 'rows were')} left out because of what is wrong in ${plural(rows, 'it', 'them')}.`,
    rejectedMore: rows => `… and ${rows} more.`,
    codesMore: codes => `… and ${codes} more.`,
    withoutProcess: (contacts, written) =>
      `${written} ${plural(contacts, 'contact', 'contacts')} of the period name${plural(contacts, 's', '')} no process, neither directly nor by a reason, and stand${plural(contacts, 's', '')} in no line above.`,
    unknownReasons: 'Reasons that reasons.yaml does not have, with their contacts in the whole log:',
    withoutCost: (contacts, written) =>
      `${written} ${plural(contacts, 'contact costs', 'contacts cost')} nothing here, because headwater.yaml has no cost for the channel.`,
    place: 'Place',
    why: 'What is wrong',
  },
  method: methodTexts.en,
  noContacts: {
    heading: 'There are no contacts yet',
    text: 'Put contact records (CSV or JSON lines) into the folder contacts, or name a database in headwater.yaml. A contact needs an id, a start, and a reason or a process.',
  },
};
