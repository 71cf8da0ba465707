import type { Field } from '../knowledge/contactFields.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import { type Texts, texts } from './texts.ts';

/**
 * Why a row, or the rest of a file, was left out. Held as data so that a cached roll-up can be shown in either
 * language.
 */
export type Rejection =
  | { readonly code: 'cutOff'; readonly found: number; readonly expected: number }
  | { readonly code: 'fieldCount'; readonly found: number; readonly expected: number }
  | { readonly code: 'openQuote' }
  | { readonly code: 'strayQuote' }
  /** More characters than `most`. */
  | { readonly code: 'longRow'; readonly most: number }
  | { readonly code: 'notJson'; readonly detail: string }
  | { readonly code: 'missing'; readonly field: Field }
  | { readonly code: 'noSubject' }
  | { readonly code: 'double'; readonly id: string }
  | { readonly code: 'notTime'; readonly field: Field; readonly value: string; readonly order: DateOrder }
  | { readonly code: 'outOfRange' | 'notYesNo' | 'notNumber'; readonly field: Field; readonly value: string }
  | { readonly code: 'notAvoidable'; readonly value: string }
  | { readonly code: 'notScore'; readonly value: string }
  | { readonly code: 'offScale'; readonly field: ScoreField; readonly value: string; readonly scale: Scale }
  | { readonly code: 'tooLong'; readonly value: string }
  | { readonly code: 'answeredBefore' }
  | { readonly code: 'noColumn'; readonly column: string; readonly columns: string }
  | { readonly code: 'columnTwice'; readonly column: string }
  | { readonly code: 'noMappedColumn'; readonly field: Field; readonly column: string }
  | { readonly code: 'unreadable'; readonly detail: string }
  /** Rows of a database that are wrong in the same way; `rejection` is that of one of them. */
  | { readonly code: 'inDatabase'; readonly rows: number; readonly id: string; readonly rejection: Rejection }
  | { readonly code: 'noZone'; readonly zone: string };

/** Questions with a scale of their own. */
export type ScoreField = 'csat' | 'effort';

/** Lowest and highest answer. */
export type Scale = readonly [low: number, high: number];

/** How dates that aren't ISO 8601 are written. */
export type DateOrder = 'iso' | 'day-first' | 'month-first';

/** The sentence for a person. */
export function rejectionText(rejection: Rejection, language: InterfaceLanguage): string {
  const t: Texts = texts[language];
  switch (rejection.code) {
    case 'cutOff':
      return t.cutOff(rejection.found, rejection.expected);
    case 'fieldCount':
      return t.fieldCount(rejection.found, rejection.expected);
    case 'openQuote':
      return t.openQuote;
    case 'strayQuote':
      return t.strayQuote;
    case 'longRow':
      return t.longRow(rejection.most);
    case 'notJson':
      return t.notJson(rejection.detail);
    case 'missing':
      return t.missing(rejection.field);
    case 'noSubject':
      return t.noSubject;
    case 'double':
      return t.double(rejection.id);
    case 'notTime':
      return t.notTime(rejection.field, rejection.value, rejection.order);
    case 'outOfRange':
      return t.outOfRange(rejection.field, rejection.value);
    case 'notAvoidable':
      return t.notAvoidable(rejection.value);
    case 'notYesNo':
      return t.notYesNo(rejection.field, rejection.value);
    case 'notNumber':
      return t.notNumber(rejection.field, rejection.value);
    case 'notScore':
      return t.notScore(rejection.value);
    case 'offScale':
      return t.offScale(rejection.field, rejection.value, ...rejection.scale);
    case 'tooLong':
      return t.tooLong(rejection.value);
    case 'answeredBefore':
      return t.answeredBefore;
    case 'noColumn':
      return t.noColumn(rejection.column, rejection.columns);
    case 'columnTwice':
      return t.columnTwice(rejection.column);
    case 'noMappedColumn':
      return t.noMappedColumn(rejection.field, rejection.column);
    case 'unreadable':
      return t.unreadable(rejection.detail);
    case 'inDatabase':
      return t.inDatabase(rejection.rows, rejection.id, rejectionText(rejection.rejection, language));
    case 'noZone':
      return t.noZone(rejection.zone);
  }
}
