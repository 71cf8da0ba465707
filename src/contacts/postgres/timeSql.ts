import type { DateOrder } from '../rejection.ts';
import type { FieldSql } from './fieldSql.ts';
import type { Parameters } from './parameters.ts';

/** A time in SQL. */
export interface SqlTime {
  /** Seconds since 1970 (UTC); null where there is none. */
  readonly at: string;
  /** Seconds since 1970 as the clock says in the zone of the knowledge base. */
  readonly local: string;
  readonly dateOnly: string;
  /** Something stands there that is no time. */
  readonly bad: string;
  /** A time before 1970 or after 2099. */
  readonly outside: string;
}

export interface Zones {
  /** Of times that are written without one. */
  readonly source: string;
  /** Of the knowledge base. */
  readonly here: string;
}

const iso =
  '^(\\d{4})-(\\d\\d)-(\\d\\d)(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)? ?([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?$';
const ordered =
  '^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:(?:,? |T)(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d)(?:[.,]\\d+)?)?(?: ?([AaPp])\\.?[Mm]\\.?)?)?$';

const nothing: SqlTime = {
  at: 'null::bigint',
  local: 'null::bigint',
  dateOnly: 'false',
  bad: 'false',
  outside: 'false',
};

const timeFields = ['started', 'answered', 'promise_due', 'promise_met'] as const;
export type TimeField = (typeof timeFields)[number];

/**
 * Reads times of one source in SQL, as `MomentReader` reads them from files. In two subqueries, first the parts of
 * texts and then the times, so that each is worked out once.
 */
export class TimeSql {
  readonly #fields: FieldSql;
  readonly #order: DateOrder;
  readonly #source: string;
  readonly #here: string;
  readonly #sameZone: boolean;

  constructor(fields: FieldSql, order: DateOrder, zones: Zones, parameters: Parameters) {
    this.#fields = fields;
    this.#order = order;
    this.#source = parameters.text(zones.source);
    this.#here = parameters.text(zones.here);
    this.#sameZone = zones.source === zones.here;
  }

  /** The names under which subquery x has a time. */
  time(field: TimeField): SqlTime {
    if (!this.#isTyped(field) && !this.#isText(field)) return nothing;
    return {
      at: `x.${field}_at`,
      local: `x.${field}_local`,
      dateOnly: `x.${field}_date`,
      bad: `x.${field}_bad`,
      outside: `x.${field}_outside`,
    };
  }

  /** The parts of the times that are text, to stand in a select list; nothing where none is. */
  parts(): string[] {
    return timeFields
      .filter(field => this.#isText(field))
      .map(field => `${this.#partsOf(this.#fields.text(field))} as ${field}_parts`);
  }

  /** All times, to stand in the select list of a subquery on top of the parts. */
  times(): string[] {
    return timeFields
      .filter(field => this.#isTyped(field) || this.#isText(field))
      .map(field => {
        const { at, local, dateOnly, bad, outside } = this.#isTyped(field)
          ? this.#typed(field)
          : this.#written(field);
        return `${at} as ${field}_at, ${local} as ${field}_local, ${dateOnly} as ${field}_date, ${bad} as ${field}_bad, ${outside} as ${field}_outside`;
      });
  }

  #partsOf(text: string): string {
    const first = `regexp_match(${text}, '${iso}')`;
    return this.#order === 'iso' ? first : `coalesce(${first}, ${this.#isoParts(text)})`;
  }

  /** A column of yes and no is no time: `promise_met` may be one. */
  #isText(field: TimeField): boolean {
    return this.#fields.has(field) && !this.#isTyped(field) && this.#fields.kind(field) !== 'boolean';
  }

  #isTyped(field: TimeField): boolean {
    const kind = this.#fields.kind(field);
    return kind === 'instant' || kind === 'local' || kind === 'date';
  }

  #typed(field: TimeField): SqlTime {
    const column = this.#fields.column(field);
    const kind = this.#fields.kind(field);
    // Infinity has no place on the line of seconds. `date_part` and not `extract`, which counts in slow decimals.
    const seconds = (time: string) =>
      `case when isfinite(${column}) then floor(date_part('epoch', ${time}))::bigint end`;
    const bad = `not isfinite(${column})`;
    const type = kind === 'instant' ? 'timestamptz' : 'timestamp';
    const zone = kind === 'instant' ? 'Z' : '';
    const outside = `(${column} < ${type} '1970-01-01 00:00:00${zone}' or ${column} > ${type} '2099-12-31 23:59:59${zone}')`;
    const rest = { dateOnly: String(kind === 'date'), bad, outside };
    if (kind === 'instant') {
      return { at: seconds(column), local: seconds(`${column} at time zone ${this.#here}`), ...rest };
    }
    const at = seconds(`${column}::timestamp at time zone ${this.#source}`);
    if (kind === 'date' || this.#sameZone) return { at, local: seconds(column), ...rest };
    return {
      at,
      local: seconds(`${column} at time zone ${this.#source} at time zone ${this.#here}`),
      ...rest,
    };
  }

  /** Day-first and month-first texts, with their parts put in the order of ISO. */
  #isoParts(text: string): string {
    const match = `regexp_match(${text}, '${ordered}')`;
    const part = (i: number) => `(${match})[${i}]`;
    const [day, month] = this.#order === 'day-first' ? [part(1), part(2)] : [part(2), part(1)];
    const hour = `case when ${part(7)} is null then ${part(4)}
      when ${part(4)}::int between 1 and 12
        then (${part(4)}::int % 12 + case when lower(${part(7)}) = 'p' then 12 else 0 end)::text
      else '99' end`;
    return `case when ${match} is not null then array[${part(3)}, ${month}, ${day}, ${hour}, ${part(5)}, ${part(6)}, null] end`;
  }

  #written(field: TimeField): SqlTime {
    const parts = `x.${field}_parts`;
    const text = this.#fields.text(field);
    const int = (i: number) => `${parts}[${i}]::int`;
    const leap = `(${int(1)} % 4 = 0 and (${int(1)} % 100 <> 0 or ${int(1)} % 400 = 0))`;
    const longest = `case when ${int(2)} in (4, 6, 9, 11) then 30 when ${int(2)} <> 2 then 31 when ${leap} then 29 else 28 end`;
    const offsetFits = `(${parts}[7] is null or ${parts}[7] in ('Z', 'z')
      or (substr(${parts}[7], 2, 2)::int < 19 and coalesce(nullif(right(regexp_replace(${parts}[7], '\\D', '', 'g'), -2), '')::int, 0) < 60))`;
    const good = `coalesce(${int(1)} >= 1 and ${int(2)} between 1 and 12 and ${int(3)} between 1 and ${longest}
      and coalesce(${int(4)}, 0) < 24 and coalesce(${int(5)}, 0) < 60 and coalesce(${int(6)}, 0) < 60 and ${offsetFits}, false)`;
    const seconds = `(make_date(${int(1)}, ${int(2)}, ${int(3)}) - date '1970-01-01')::bigint * 86400
      + coalesce(${int(4)}, 0) * 3600 + coalesce(${int(5)}, 0) * 60 + coalesce(${int(6)}, 0)`;
    const digits = `regexp_replace(${parts}[7], '\\D', '', 'g')`;
    const offset = `case when ${parts}[7] in ('Z', 'z') then 0
      else (case when left(${parts}[7], 1) = '-' then -1 else 1 end)
        * (left(${digits}, 2)::int * 3600 + coalesce(nullif(right(${digits}, -2), '')::int, 0) * 60) end`;
    const zoned = `floor(date_part('epoch', (timestamp '1970-01-01' + (${seconds}) * interval '1 second') at time zone ${this.#source}))::bigint`;
    const at = `case when ${parts}[7] is null then ${zoned} else (${seconds}) - ${offset} end`;
    const there = `floor(date_part('epoch', to_timestamp(${at}) at time zone ${this.#here}))::bigint`;
    const asWritten = `${parts}[7] is null and (${parts}[4] is null or ${this.#sameZone})`;
    return {
      at: `case when ${good} then ${at} end`,
      local: `case when ${good} then case when ${asWritten} then ${seconds} else ${there} end end`,
      dateOnly: `(${parts}[4] is null)`,
      bad: `(${text} <> '' and not ${good})`,
      outside: `(${good} and ${int(1)} not between 1970 and 2099)`,
    };
  }
}
