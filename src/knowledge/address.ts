/** An address with its `%20` and the like as characters; as it is, where they make no sense. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
