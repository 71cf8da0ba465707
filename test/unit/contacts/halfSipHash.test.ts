import assert from 'node:assert/strict';
import { halfSipHash, strongRounds } from '../../../src/contacts/halfSipHash.ts';

/** From vectors.h of the reference code (vectors_hsip64, CC0), by length in bytes: message and key are 0, 1, 2, … */
const vectors: Readonly<Record<number, string>> = {
  0: '218d1f59b9b83cc8',
  2: '064f39ef7c50eb57',
  4: 'd5e78a175be52ea1',
  6: 'ce3e91358aa2bc25',
  8: 'edfee820bce4858c',
  16: '7336aad25f7bf3b5',
  30: '291aaf864898179d',
  62: 'f90b3ab572d46693',
};

describe('halfSipHash', () => {
  for (const [length, expected] of Object.entries(vectors)) {
    it(`gives the published hash of ${length} bytes`, () => {
      const text = Buffer.from(Array.from({ length: Number(length) }, (_, i) => i)).toString('utf16le');
      const hash = { low: 0, high: 0 };
      halfSipHash(text, { low: 0x03020100, high: 0x07060504 }, strongRounds, hash);
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32LE(hash.low, 0);
      bytes.writeUInt32LE(hash.high, 4);
      assert.equal(bytes.toString('hex'), expected);
    });
  }
});
