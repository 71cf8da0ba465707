import { z } from 'zod';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Problem } from '../platform/problem.ts';
import { says, schemaMessages } from './schemaMessages.ts';
import { unknownFields } from './unknownFields.ts';
import { parseYaml, schemaProblems } from './yamlFile.ts';

/*
 * The schema of headwater.yaml. Keys are written with hyphens, as in the front matter. Every key has a default,
 * so that an empty file is a knowledge base. Unknown keys are kept and passed over.
 */

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const channel = z.object({
  /** Label per language; the key itself where absent. */
  label: z.record(z.string(), z.string()).optional(),
  /** Other names of this channel in headings and in contact records. */
  aliases: z.array(z.string()).default([]),
  /** Cost of one contact in the currency. */
  cost: z.number().nonnegative().optional(),
  /** Cost of a minute of handling; goes before `cost` for contacts whose handling time is known. */
  'cost-per-minute': z.number().nonnegative().optional(),
  /** Target for the answer in minutes, counted in opening hours. */
  'answer-within': z.number().positive().optional(),
});

const fieldMapping = z.object({
  /** Our field to the column in the file: `{ started: "Datum/tijd" }`. A field not named keeps its own name. */
  fields: z.record(z.string(), z.string()).default({}),
  /** Per field: value in the file to our value: `{ avoidable: { ja: blameworthy } }`. Upper and lower case are one. */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Zone of times written without one; the knowledge base's where absent. */
  'time-zone': z.string().optional(),
  /** For dates that aren't ISO 8601: day-first is 31-12-2026, month-first is 12/31/2026. */
  dates: z.enum(['iso', 'day-first', 'month-first']).default('iso'),
  decimal: z.enum(['.', ',']).default('.'),
});

const fileSource = fieldMapping.extend({
  /** Glob below the root. */
  files: z.string(),
  /** Found from the header line where absent. */
  delimiter: z.string().length(1).optional(),
});

const postgresSource = fieldMapping.extend({
  postgres: z.object({
    host: z.string().default('localhost'),
    port: z.number().int().default(5432),
    database: z.string(),
    user: z.string(),
    /** One of `table` and `query`. */
    table: z.string().optional(),
    query: z.string().optional(),
    /** `on` checks the certificate; `auto` is `on` for every host but this machine. */
    tls: z.enum(['auto', 'on', 'off']).default('auto'),
    /** Seconds. */
    timeout: z.number().positive().default(60),
  }),
});

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Seconds of the day for `09:30`, `9.30` or `24:00`; NaN for what is no time. */
export function secondOfDay(text: string): number {
  const [, hour, minute] = /^(\d{1,2})[:.]([0-5]\d)$/.exec(text.trim()) ?? [];
  const second = Number(hour) * 3600 + Number(minute) * 60;
  return second <= 86_400 ? second : Number.NaN;
}

const openDay = z
  .tuple([z.string(), z.string()])
  .refine(([from, to]) => secondOfDay(from) < secondOfDay(to), says('hours'));

const scale = z.tuple([z.number(), z.number()]).refine(([low, high]) => low < high, says('scale'));

const synonyms = z.union([
  /** All mean the same. */
  z.array(z.string()).min(2),
  /** One way: who searches `from` also finds `to`. */
  z.object({ from: z.string(), to: z.array(z.string()).min(1) }),
]);

const perLanguage = z.record(z.string(), z.string());

function isWeekday(key: string): boolean {
  return weekdays.some(day => day === key);
}

export const settingsSchema = z.looseObject({
  name: z.string().default('Knowledge base'),
  /** BCP 47. The language of an article that doesn't say its own is found among these, by its words. */
  languages: z.array(z.string()).min(1).default(['en', 'nl']),
  /** ISO 4217. */
  currency: z
    .string()
    .refine(code => /^[a-z]{3}$/i.test(code), says('currency'))
    .default('EUR'),
  'time-zone': z.string().default('Europe/Amsterdam'),
  channels: z.record(z.string(), channel).default({
    phone: { aliases: ['telephone', 'telefoon'], cost: 7.5 },
    chat: { aliases: ['livechat'], cost: 5 },
    'e-mail': { aliases: ['email', 'mail'], cost: 6.5, 'answer-within': 60 },
  }),
  /** Local times per day of the week, `mon` to `sun`; a day not named is closed. Empty: always open. */
  'opening-hours': z
    .record(z.string(), openDay)
    .refine(hours => Object.keys(hours).every(isWeekday), says('weekday'))
    .default({}),
  /** Where contacts come from. */
  contacts: z.array(z.union([postgresSource, fileSource])).default([
    {
      files: 'contacts/**/*.{csv,jsonl,csv.gz,jsonl.gz}',
      fields: {},
      values: {},
      dates: 'iso',
      decimal: '.',
    },
  ]),
  /** Days of the period of a flag. */
  period: z.number().int().positive().default(90),
  /** Days within which a second contact of a customer about a process is a repeat. */
  'repeat-window': z.number().int().positive().default(7),
  /** Lowest and highest answer to the questions on satisfaction and effort. */
  scales: z
    .object({
      csat: scale.default([1, 5]),
      effort: scale.default([1, 7]),
    })
    .prefault({}),
  baseline: z
    .object({
      method: z.enum(['all', 'target', 'year-ago', 'leave-one-out']).default('all'),
      /** Fraction; for `method: target`. */
      target: z.number().min(0).max(1).optional(),
      /** Compare each process with what its mix of channels would give. */
      'case-mix': z.boolean().default(false),
    })
    .refine(({ method, target }) => method !== 'target' || target !== undefined, says('target'))
    .prefault({}),
  limits: z
    .object({
      /** Contacts below which a process gets no level. */
      minimum: z.number().int().positive().default(30),
      watch: z.number().min(0.5).max(0.99999).default(0.95),
      alarm: z.number().min(0.5).max(0.99999).default(0.998),
      /** Largest share of false alarms (Benjamini-Hochberg). */
      q: z.number().min(0).max(1).default(0.05),
    })
    .refine(({ watch, alarm }) => watch < alarm, says('limits'))
    .prefault({}),
  /** Severity per code of a rule. */
  rules: z.record(z.string(), severity).default({}),
  synonyms: z.array(synonyms).default([]),
  journal: z
    .object({
      /** Record searches without a result (only the query). */
      searches: z.boolean().default(false),
    })
    .prefault({}),
  reply: z.object({ greeting: perLanguage.default({}), closing: perLanguage.default({}) }).prefault({}),
  readability: z
    .object({
      /** Words per sentence above which a sentence is long. */
      'long-sentence': z.number().int().positive().default(25),
      /** Official words to avoid, with what to write instead, per language. */
      words: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    })
    .prefault({}),
  'personal-data': z
    .object({
      /** The organisation's own addresses, numbers and domains: they may stand in articles. */
      allow: z.array(z.string()).default([]),
    })
    .prefault({}),
  /** Value of a customer who leaves, for the optional churn figure. */
  'customer-value': z.number().nonnegative().optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type ChannelSettings = z.infer<typeof channel>;
export type FileSource = z.infer<typeof fileSource>;
export type PostgresSource = z.infer<typeof postgresSource>;
export type FieldMapping = z.infer<typeof fieldMapping>;
export type Synonyms = z.infer<typeof synonyms>;

/** The settings of an empty headwater.yaml. */
export const defaultSettings: Settings = settingsSchema.parse({});

/** Reads headwater.yaml. Keys that are wrong are reported and take their default; the others count. */
export function readSettings(
  path: string,
  text: string,
  language: InterfaceLanguage = 'en',
): { settings: Settings; problems: Problem[] } {
  const file = parseYaml(path, text, 'HW002', language);
  const value = file.value ?? {};
  const parsed = settingsSchema.safeParse(value, schemaMessages[language]);
  const settings = parsed.success ? parsed.data : withoutKeys(value, parsed.error);
  const problems = [
    ...file.problems,
    ...(parsed.success ? [] : schemaProblems(path, file, parsed.error, 'HW002')),
    ...unknownFields(path, file, settings.contacts, language),
  ];
  return { settings, problems };
}

/** Leaves out the top-level keys that the schema refuses, so that one slip doesn't lose the rest. */
function withoutKeys(value: unknown, error: z.ZodError): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return defaultSettings;
  const wrong = new Set(error.issues.map(issue => issue.path[0]));
  const kept = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)));
  return settingsSchema.safeParse(kept).data ?? defaultSettings;
}
