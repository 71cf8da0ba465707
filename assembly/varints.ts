/** Where the next one begins. */
export let place: usize = 0;

export function readFrom(at: usize): void {
  place = at;
}

/** Reads a number of 32 bits: seven bits a byte, lowest first, the high bit on all but the last. */
export function nextVarint(): u32 {
  let at = place;
  let byte: u32 = load<u8>(at++);
  let value = byte & 0x7f;
  for (let shift: u32 = 7; byte > 0x7f; shift += 7) {
    byte = load<u8>(at++);
    value |= (byte & 0x7f) << shift;
  }
  place = at;
  return value;
}
