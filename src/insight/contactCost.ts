import type { Cell } from '../contacts/rollup.ts';
import type { ChannelSettings, Settings } from '../knowledge/settings.ts';
import { avoidable, measure } from './tally.ts';

/** What some contacts cost, in the currency of the knowledge base. Costs are sums, so that they add up. */
export interface ContactCost {
  readonly contacts: number;
  readonly blameworthyContacts: number;
  readonly unnecessaryContacts: number;
  /** Cost of all contacts. */
  readonly all: number;
  /** Cost of the blameworthy and of the unnecessary ones: two figures, that are not the same thing. */
  readonly blameworthy: number;
  readonly unnecessary: number;
  /** Contacts that cost something unknown, because headwater.yaml has no cost for their channel. */
  readonly withoutCost: number;
  /** Handling time, for contacts with and without a known time alike (the mean of the cell's known ones). */
  readonly hours: number;
  /** Hours of the avoidable contacts. */
  readonly avoidableHours: number;
}

const noCost: ContactCost = {
  contacts: 0,
  blameworthyContacts: 0,
  unnecessaryContacts: 0,
  all: 0,
  blameworthy: 0,
  unnecessary: 0,
  withoutCost: 0,
  hours: 0,
  avoidableHours: 0,
};

/** Cost of all avoidable contacts, of both kinds. */
export function avoidableCost(cost: ContactCost): number {
  return cost.blameworthy + cost.unnecessary;
}

function addCost(a: ContactCost, b: ContactCost): ContactCost {
  return {
    contacts: a.contacts + b.contacts,
    blameworthyContacts: a.blameworthyContacts + b.blameworthyContacts,
    unnecessaryContacts: a.unnecessaryContacts + b.unnecessaryContacts,
    all: a.all + b.all,
    blameworthy: a.blameworthy + b.blameworthy,
    unnecessary: a.unnecessary + b.unnecessary,
    withoutCost: a.withoutCost + b.withoutCost,
    hours: a.hours + b.hours,
    avoidableHours: a.avoidableHours + b.avoidableHours,
  };
}

/**
 * What the contacts of a cell cost: by the minute where the channel has a price per minute and the handling
 * time is known, else the channel's price per contact. An avoidable contact costs as much as the mean contact
 * of its cell, that is of its day, channel and reason.
 */
function cellCost(cell: Cell, channels: Settings['channels']): ContactCost {
  const contacts = measure(cell.sums, 'contacts');
  const { total, priced } = priceOf(cell, contacts, channels[cell.channel]);
  const known = measure(cell.sums, 'handleKnown');
  const hours = known > 0 ? (measure(cell.sums, 'handleSeconds') / known / 3600) * contacts : 0;
  const blameworthyContacts = measure(cell.sums, 'blameworthy');
  const unnecessaryContacts = measure(cell.sums, 'unnecessary');
  const each = contacts > 0 ? total / contacts : 0;
  return {
    contacts,
    blameworthyContacts,
    unnecessaryContacts,
    all: total,
    blameworthy: each * blameworthyContacts,
    unnecessary: each * unnecessaryContacts,
    withoutCost: contacts - priced,
    hours,
    avoidableHours: contacts > 0 ? (hours * avoidable(cell.sums)) / contacts : 0,
  };
}

function priceOf(cell: Cell, contacts: number, channel: ChannelSettings | undefined) {
  const perMinute = channel?.['cost-per-minute'];
  const perContact = channel?.cost;
  const timed = perMinute === undefined ? 0 : measure(cell.sums, 'handleKnown');
  const untimed = contacts - timed;
  const total = ((perMinute ?? 0) * measure(cell.sums, 'handleSeconds')) / 60;
  return perContact === undefined
    ? { total, priced: timed }
    : { total: total + untimed * perContact, priced: contacts };
}

/** What the contacts of many cells cost together. */
export function costOf(cells: Iterable<Cell>, channels: Settings['channels']): ContactCost {
  let total = noCost;
  for (const cell of cells) total = addCost(total, cellCost(cell, channels));
  return total;
}
