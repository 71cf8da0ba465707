import type { Words } from '../text/words.ts';

/** Smallest hashes of an article's shingles, one for each of `bins` parts of the range of hashes. */
export type Signature = Uint32Array;

/** Hashes in a signature. The standard error of a likeness of 0.9 is then sqrt(0.9 × 0.1 / 128) = 0.027. */
export const bins = 128;

/** Words in a shingle. */
const shingleWords = 4;

/** Fewer words than this say too little: two short articles are soon alike. */
const fewestWords = 40;

const empty = 0xffffffff;

/**
 * MinHash by one permutation (P. Li, A. Owen, C.-H. Zhang: One Permutation Hashing, NIPS 2012): each shingle is
 * hashed once, and the range of hashes is cut into bins. Empty bins borrow from a bin chosen by hashing
 * (A. Shrivastava: Optimal Densification for Fast and Accurate Minwise Hashing, ICML 2017).
 * @returns undefined where the text is too short
 */
export function signatureOf(words: Words): Signature | undefined {
  if (words.count < fewestWords) return undefined;
  const signature = new Uint32Array(bins).fill(empty);
  const { hashes } = words;
  for (let i = 0; i + shingleWords <= words.count; i++) {
    let hash = 0x9e3779b9;
    for (let j = 0; j < shingleWords; j++) hash = mix(hash ^ (hashes[i + j] ?? 0));
    const bin = hash >>> 25;
    const value = mix(hash ^ 0x85ebca6b) >>> 0;
    if (value < (signature[bin] ?? 0)) signature[bin] = value;
  }
  return densified(signature);
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of the number. */
function mix(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function densified(signature: Uint32Array): Signature {
  const full = signature.slice();
  for (let bin = 0; bin < bins; bin++) {
    let from = bin;
    for (let attempt = 1; signature[from] === empty && attempt < 10_000; attempt++) {
      from = mix(Math.imul(bin + 1, 0x9e3779b9) ^ Math.imul(attempt, 0xc2b2ae35)) >>> 25;
    }
    full[bin] = signature[from] ?? empty;
  }
  return full;
}

/** Estimated share of shingles that two articles have in common (Jaccard), 0 to 1. */
export function likeness(a: Signature, b: Signature): number {
  let same = 0;
  for (let i = 0; i < bins; i++) if (a[i] === b[i]) same++;
  return same / bins;
}
