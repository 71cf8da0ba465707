const candidates = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often in the header line, outside quotation marks; a comma where none does. */
export function findDelimiter(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  let best: string = ',';
  let most = 0;
  for (const candidate of candidates) {
    const count = bare.split(candidate).length - 1;
    if (count > most) {
      most = count;
      best = candidate;
    }
  }
  return best;
}
