import { daysBetween, type Moment, openingHours } from './calendar.ts';
import type { GeneratedContact } from './contact.ts';
import { dayFactor, drawMoment, processWeight, processWeights } from './demand.ts';
import { fewContacts, period, plantedProcesses, plantedRate } from './planted.ts';
import { drawAnswered, drawContact } from './question.ts';
import { createRandom, type Random } from './random.ts';
import { type Channel, type Shape, shapes } from './shapes.ts';

/** Share of conversations that hold a second question, and of those a third. */
const secondQuestion = 0.08;
const thirdQuestion = 0.12;
/** Days within which a customer comes back. */
const comeBack = 6;
const customers = 14_000;

/** All contacts of the period in the order of time. The same seed gives the same contacts. */
export function generateContacts(seed: number): GeneratedContact[] {
  const random = createRandom(seed);
  const days = daysBetween(period.from, period.to);
  const factors = new Map(days.map(day => [day, dayFactor(day)]));
  const sumOfFactors = [...factors.values()].reduce((sum, factor) => sum + factor, 0);
  const recent = new Map<string, GeneratedContact[][]>();
  const contacts: GeneratedContact[] = [];

  for (const day of days) {
    const total = plantedProcesses.reduce((sum, planted) => sum + processWeight(planted, day), 0);
    const questionsEach = 1 + secondQuestion * (1 + thirdQuestion);
    const mean = (total * (factors.get(day) ?? 0)) / sumOfFactors / questionsEach;
    const conversations = random.poisson(mean * Math.exp(0.05 * random.normal()));
    const today: GeneratedContact[] = [];
    for (let n = 1; n <= conversations; n++) today.push(...drawConversation(random, day, n, recent));
    for (const few of fewContacts.days) if (few.day === day) today.push(layDown(random, day, few.avoidable));
    today.sort((a, b) => a.started.second - b.started.second);
    contacts.push(...today);
    remember(recent, today);
  }
  return contacts;
}

function shapeOf(process: string): Shape {
  const shape = shapes[process];
  if (shape === undefined) throw new RangeError(`No shape for ${process}.`);
  return shape;
}

function drawConversation(
  random: Random,
  day: string,
  number: number,
  recent: ReadonlyMap<string, readonly GeneratedContact[][]>,
): GeneratedContact[] {
  const open = openingHours(day) !== undefined;
  const first = random.weighted(processWeights(day, open ? () => 1 : p => shapeOf(p).channels['e-mail']));
  const shape = shapeOf(first);
  const comesBack = random.chance(shape.repeats);
  const earlier = comesBack ? pickEarlier(random, recent.get(first) ?? []) : undefined;
  const channel = drawChannel(random, shape, open, earlier?.channel);
  const started = drawMoment(random, day, channel);
  const answered = drawAnswered(random, started, channel);
  const customer = earlier?.customer ?? drawCustomer(random);
  const others = drawOtherQuestions(random, day, first);
  const asked = {
    started,
    answered,
    channel,
    ...(customer === undefined ? {} : { customer }),
    ...(others.length === 0 ? {} : { interaction: `${day.slice(2).replaceAll('-', '')}-i${number}` }),
  };
  const rate = rateOf(first, day);
  const { again, once } = splitRate(rate, shape.repeats);
  return [
    drawContact(random, { ...asked, process: first, avoidable: random.chance(comesBack ? again : once) }),
    ...others.map(process =>
      drawContact(random, { ...asked, process, avoidable: random.chance(rateOf(process, day)) }),
    ),
  ];
}

/**
 * Who comes back, comes back because something went wrong more often than not. Splits a rate into one for customers
 * who come back and one for all others, so that together they give the planted rate.
 */
function splitRate(rate: number, repeats: number): { again: number; once: number } {
  const again = Math.min(0.85, 1.8 * rate);
  return { again, once: (rate - repeats * again) / (1 - repeats) };
}

function rateOf(process: string, day: string): number {
  const planted = plantedProcesses.find(candidate => candidate.process === process);
  if (planted === undefined) throw new RangeError(`No planted rate for ${process}.`);
  return plantedRate(planted, day);
}

function drawOtherQuestions(random: Random, day: string, first: string): string[] {
  if (!random.chance(secondQuestion)) return [];
  const second = random.weighted(processWeights(day, process => (process === first ? 0 : 1)));
  if (!random.chance(thirdQuestion)) return [second];
  return [
    second,
    random.weighted(processWeights(day, process => (process === first || process === second ? 0 : 1))),
  ];
}

function drawChannel(random: Random, shape: Shape, open: boolean, before: Channel | undefined): Channel {
  if (!open) return 'e-mail';
  if (before !== undefined && random.chance(0.5)) return before;
  return random.weighted(shape.channels);
}

/** A few contacts have no customer: somebody in the chat who isn't signed in. */
function drawCustomer(random: Random): string | undefined {
  return random.chance(0.03) ? undefined : `c${10_000 + random.int(0, customers - 1)}`;
}

function pickEarlier(random: Random, lastDays: readonly GeneratedContact[][]): GeneratedContact | undefined {
  const known = lastDays.flat().filter(contact => contact.customer !== undefined);
  return known.length === 0 ? undefined : random.pick(known);
}

function remember(recent: Map<string, GeneratedContact[][]>, today: readonly GeneratedContact[]): void {
  for (const { process } of plantedProcesses) {
    const days = recent.get(process) ?? [];
    days.push(today.filter(contact => contact.process === process));
    if (days.length > comeBack) days.shift();
    recent.set(process, days);
  }
}

function layDown(random: Random, day: string, avoidable: boolean): GeneratedContact {
  const channel: Channel = 'e-mail';
  const started: Moment = drawMoment(random, day, channel);
  const customer = drawCustomer(random);
  return drawContact(random, {
    started,
    answered: drawAnswered(random, started, channel),
    channel,
    ...(customer === undefined ? {} : { customer }),
    process: fewContacts.process,
    avoidable,
  });
}
