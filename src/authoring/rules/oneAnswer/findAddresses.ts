import type { RawFact } from './fact.ts';

/** A Dutch postcode with its town, and post-office boxes. */
const addresses = [
  /(?<![\p{L}\p{N}])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:Postbus|Antwoordnummer|P\.?O\.? Box|Postfach|BP)\s+\d{1,6}(?!\d)/giu,
];

/** Postal addresses, by the part of them that can be recognised without doubt. */
export function* findAddresses(prose: string): Generator<RawFact> {
  for (const [index, expression] of addresses.entries()) {
    for (const match of prose.matchAll(expression)) {
      const text = match[0].replace(/[\s.]/g, '').toUpperCase();
      const unit = index === 0 ? 'postcode' : 'box';
      yield {
        kind: 'address',
        unit,
        low: 0,
        high: 0,
        text,
        start: match.index,
        end: match.index + match[0].length,
      };
    }
  }
}
