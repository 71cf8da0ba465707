import { articlesByReason, inDutch } from './articles.ts';
import { addOpenSeconds, addWorkingDays, type Moment, weekday } from './calendar.ts';
import type { GeneratedContact } from './contact.ts';
import { period, plantedDeviation } from './planted.ts';
import type { Random } from './random.ts';
import { type Channel, notes, overrule, type Shape, shapes } from './shapes.ts';

/** Median handling time in seconds, and the spread of its logarithm. */
const handling: Readonly<Record<Channel, number>> = { phone: 290, chat: 430, 'e-mail': 340 };
const handlingSpread = 0.5;

/** What is settled about a question before its details are drawn. */
export interface Question {
  readonly started: Moment;
  readonly answered: Moment;
  readonly interaction?: string;
  readonly channel: Channel;
  readonly process: string;
  readonly customer?: string;
  readonly avoidable: boolean;
}

/** One row of the log: the reason follows from whether the contact was avoidable, all else from the reason. */
export function drawContact(random: Random, question: Question): GeneratedContact {
  const { avoidable, process, ...asked } = question;
  const shape = shapes[process];
  if (shape === undefined) throw new RangeError(`No shape for ${process}.`);
  // Engineers overrule what the reason says in one of a hundred contacts, and leave the reason out in as many.
  const overruled = random.chance(0.01);
  const reason = random.weighted(avoidable !== overruled ? shape.failure : shape.value);
  const noReason = random.chance(0.012);
  const resolved = random.chance(avoidable ? 0.74 : 0.87);
  const deviation = process === plantedDeviation.process ? plantedDeviation.rate : plantedDeviation.elsewhere;
  return {
    ...asked,
    process,
    ...(noReason ? {} : { reason }),
    ...(noReason
      ? { avoidable: avoidable ? ('blameworthy' as const) : ('no' as const) }
      : overruled
        ? { avoidable: overrule(avoidable) }
        : {}),
    handleSeconds: Math.round(
      handling[question.channel] * shape.effort * Math.exp(handlingSpread * random.normal()),
    ),
    resolved,
    articles: drawArticles(random, reason),
    deviated: random.chance(deviation),
    ...(random.chance(0.15) ? { survey: drawSurvey(random, avoidable, resolved) } : {}),
    ...drawPromise(random, shape, question.started.day),
    ...(random.chance(0.005) ? { note: random.pick(notes) } : {}),
  };
}

/** When the customer gets an answer. */
export function drawAnswered(random: Random, started: Moment, channel: Channel): Moment {
  const busy = weekday(started.day) === 1 ? 1.8 : 1;
  const spread = Math.exp(0.9 * random.normal());
  if (channel === 'e-mail') return addOpenSeconds(started, Math.round(34 * 60 * busy * spread));
  const wait = (channel === 'phone' ? 48 : 35) * busy * spread;
  return { day: started.day, second: started.second + Math.min(580, 3 + Math.round(wait)) };
}

function drawArticles(random: Random, reason: string): string[] {
  const candidates = articlesByReason[reason] ?? [];
  const used: string[] = [];
  if (!random.chance(0.62)) return used;
  for (const article of candidates) {
    const last = article === candidates.at(-1);
    if (!random.chance(last ? 0.5 : 0.66)) continue;
    used.push(inDutch.has(article) && random.chance(0.72) ? `${article}-nl` : article);
    if (!random.chance(0.12)) break;
  }
  return used;
}

/** Scores that go together, and down when the contact was avoidable or the problem stayed. */
function drawSurvey(random: Random, avoidable: boolean, resolved: boolean) {
  const mood = random.normal() - (avoidable ? 1.1 : 0) - (resolved ? 0 : 0.9);
  return {
    nps: score(8.4 + 1.4 * mood + 0.7 * random.normal(), 0, 10),
    ...(random.chance(0.9) ? { csat: score(4.3 + 0.6 * mood + 0.3 * random.normal(), 1, 5) } : {}),
    ...(random.chance(0.6) ? { effort: score(5.6 + 0.9 * mood + 0.6 * random.normal(), 1, 7) } : {}),
  };
}

function score(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}

function drawPromise(random: Random, shape: Shape, day: string): Pick<GeneratedContact, 'promise'> {
  if (shape.promise === undefined || !random.chance(shape.promise.share)) return {};
  const due = addWorkingDays(day, shape.promise.workingDays);
  const met = random.chance(shape.promise.kept);
  // What is due after the log ends, nobody knows yet.
  return { promise: due > period.to ? { due } : { due, met } };
}
