import type { Reason } from '../../knowledge/reasons.ts';
import type { PostgresSource, Settings } from '../../knowledge/settings.ts';
import { Channels } from '../channels.ts';
import type { FieldColumns } from './columns.ts';
import { FieldSql, judgementOf, keyFields } from './fieldSql.ts';
import { Parameters } from './parameters.ts';
import { type Filter, fenced, type RowSql, rowColumns, rowSql, type SqlCheck } from './rowSql.ts';

export interface ContactSqlOptions {
  readonly source: PostgresSource;
  readonly columns: FieldColumns;
  readonly settings: Settings;
  readonly reasons: readonly Reason[];
  /** Whether some id stands in more than one row. */
  readonly doubles: boolean;
}

/** The rows of a source, and what reasons.yaml and the channels of headwater.yaml say about them. */
export class ContactSql {
  readonly parameters = new Parameters();
  readonly #channels: Channels;
  readonly #reasons: readonly Reason[];
  readonly #fields: FieldSql;
  readonly #rows: RowSql;
  readonly #doubles: boolean;

  constructor({ source, columns, settings, reasons, doubles }: ContactSqlOptions) {
    this.#channels = new Channels(settings.channels);
    this.#reasons = reasons;
    this.#doubles = doubles;
    this.#fields = new FieldSql(source, columns, this.parameters);
    this.#rows = rowSql(source, settings, this.#channels, this.#fields, this.parameters);
  }

  /** Why rows are left out, by the numbers in `broken` and `reject`. */
  get checks(): readonly Pick<SqlCheck, 'code' | 'field'>[] {
    return [...this.#rows.checks, { code: 'double', field: 'id' }];
  }

  /**
   * Subquery r: a row with `rowColumns` for each row of the source, or those only that the filter lets through. It saves
   * work and is no condition: rows with ids that come twice have to be seen together.
   */
  rows(filter?: Filter): string {
    if (!this.#doubles) return fenced(this.#rows.text(filter), 'r');
    // Of rows with one id the earliest counts: a table has no order of rows.
    const others = rowColumns.filter(name => name !== 'broken').map(name => `j.${name}`);
    const texts = [...new Set(this.#rows.checks.map(({ field }) => `j.text_${field}`))];
    const first = `case when row_number() over (partition by id, reject is null
      order by at, process_key, channel_key, reason_key) > 1 then ${this.#rows.checks.length} end`;
    const select = `select ${[...others, ...texts].join(', ')}, coalesce(reject, ${first}) as broken
  from ${this.judged(fenced(this.#rows.text(), 'r'))}`;
    return fenced(select, 'r');
  }

  /**
   * Subquery j: a subquery r that has `broken` and the texts of the key fields, with what they mean: process_key,
   * channel_key, reason_key (empty where there is none), verdict and reject.
   */
  judged(rows: string): string {
    const texts = keyFields.map(field => `${this.#fields.keyText(field, `r.${field}`)} as ${field}_text`);
    const read = fenced(`select r.*, ${texts.join(', ')} from ${rows}`, 'k');
    const judgement = judgementOf('k.avoidable_text');
    const unfit = this.#rows.checks.flatMap(({ code, condition }, i) => {
      if (condition !== undefined) return [];
      return `when ${code === 'noSubject' ? `k.reason_text = '' and k.process_text = ''` : judgement.bad} then ${i}`;
    });
    const known = fenced(
      `select k.*, ${this.#channelKey('k.channel_text')} as channel_key, ${judgement.value} as judgement,
    case ${unfit.join(' ')} end as unfit from ${read}`,
      'k',
    );
    return fenced(
      `select k.*, k.reason_text as reason_key,
    coalesce(nullif(k.process_text, ''), listed_process, '') as process_key, least(k.broken, k.unfit) as reject,
    case when judgement = 'yes' then case when listed_avoidable = 'blameworthy' then listed_avoidable else 'unnecessary' end
      else coalesce(judgement, listed_avoidable) end as verdict
  from ${known} left join ${this.#listed()} on listed_code = k.reason_text`,
      'j',
    );
  }

  /**
   * Subquery c: every row as a contact, with day, process, channel, reason, verdict, reject (number of the check that
   * leaves it out, or null), rejected_value and the values of the row. For the filter see `rows`.
   */
  contacts(filter?: Filter): string {
    const keys = keyFields as readonly string[];
    const values = rowColumns.filter(name => name !== 'broken' && !keys.includes(name));
    const rejected = this.checks.map(({ field }, i) => {
      return `when ${i} then ${keys.includes(field) ? `${field}_text` : `text_${field}`}`;
    });
    return fenced(
      `select ${values.join(', ')}, process_key as process, channel_key as channel, reason_key as reason, verdict, reject,
    case reject ${rejected.join(' ')} end as rejected_value
  from ${this.judged(this.rows(filter))}`,
      'c',
    );
  }

  #channelKey(channel: string): string {
    const cases = [...this.#channels.names].map(
      ([name, key]) => `when ${this.parameters.text(name)} then ${this.parameters.text(key)}`,
    );
    return cases.length === 0 ? channel : `case lower(${channel}) ${cases.join(' ')} else ${channel} end`;
  }

  #listed(): string {
    const rows = this.#reasons.map(({ code, process, avoidable }) => {
      return `(${this.parameters.texts([code, process ?? '', avoidable])})`;
    });
    // A list of values can't be empty; no reason has an empty code.
    const all = [`(''::text, ''::text, null::text)`, ...rows].join(', ');
    return `(values ${all}) as listed (listed_code, listed_process, listed_avoidable)`;
  }
}
