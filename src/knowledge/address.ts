/** An address with its `%20` and the like as characters; as it is, where they make no sense. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** True for an address with a scheme, and for one that starts with two slashes: it leads out of the knowledge base. */
export function isAbsolute(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
