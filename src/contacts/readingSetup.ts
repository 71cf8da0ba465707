import type { FieldMapping, Settings } from '../knowledge/settings.ts';
import { Channels } from './channels.ts';
import type { ReadingRules } from './contactReader.ts';
import type { HashKey } from './halfSipHash.ts';
import type { IdSet } from './idSet.ts';
import type { LeafRejection } from './leaf.ts';
import { LeafReader } from './leafReader.ts';
import { openWeek } from './openingHours.ts';
import { TimeZone } from './timeZone.ts';

/** Grows by one whenever the same file would give other leaves than before: old entries of the cache then don't count. */
const formatVersion = 4;

/** How the settings of a knowledge base say that contacts are read. */
export class ReadingSetup {
  readonly channels: Channels;
  /** Names of time zones in the settings that don't exist, as notes on headwater.yaml. */
  readonly notes: readonly LeafRejection[];
  readonly #settings: Settings;
  readonly #rules: ReadingRules;
  readonly #key: HashKey;
  readonly #zones = new Map<string, TimeZone>();

  /** @param key of customers and interactions */
  constructor(settings: Settings, key: HashKey) {
    this.#settings = settings;
    this.#key = key;
    this.channels = new Channels(settings.channels);
    const named = [settings['time-zone'], ...settings.contacts.flatMap(source => source['time-zone'] ?? [])];
    const unknown = [...new Set(named)].filter(name => !zoneOf(name));
    this.notes = unknown.map(zone => ({ line: 1, rejection: { code: 'noZone', zone } }));
    this.#rules = {
      zone: this.#zone(settings['time-zone']),
      week: openWeek(settings['opening-hours']),
      scales: settings.scales,
      answerWithin: channel => this.channels.answerWithin(channel),
    };
  }

  /** A reader for the rows of one file; the ids of its contacts are added to `ids`. */
  leafReader(mapping: FieldMapping, ids: IdSet): LeafReader {
    const zone = this.#zone(mapping['time-zone'] ?? this.#settings['time-zone']);
    return new LeafReader(mapping, zone, this.#rules, ids, this.#key);
  }

  /** All that decides what leaves a file of this source gives, apart from its content. */
  fingerprint(mapping: FieldMapping): unknown {
    const { 'time-zone': zone, 'opening-hours': hours, scales } = this.#settings;
    const targets = [...this.channels.names.keys()].map(name => [name, this.channels.answerWithin(name)]);
    return [formatVersion, mapping, zone, hours, scales, targets, this.#key];
  }

  #zone(name: string): TimeZone {
    const zone = this.#zones.get(name) ?? zoneOf(name) ?? new TimeZone('UTC');
    this.#zones.set(name, zone);
    return zone;
  }
}

function zoneOf(name: string): TimeZone | undefined {
  try {
    return new TimeZone(name);
  } catch {
    return undefined;
  }
}
