/*
 * What each UTF-16 unit is to the tokenizer. Who makes an instance of this module fills the tables, from
 * `src/search/language/characters.ts`.
 */

/** A byte per unit. */
export const classes: usize = memory.data(0x1_0000, 16);
/** Two bytes per unit. */
export const lowers: usize = memory.data(0x2_0000, 16);

export function classOf(unit: u32): u32 {
  return load<u8>(classes + unit);
}

/** Lower case of a word character; 0 of everything else. */
export function lowerOf(unit: u32): u32 {
  return load<u16>(lowers + ((<usize>unit) << 1));
}
