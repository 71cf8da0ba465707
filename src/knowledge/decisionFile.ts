/** What no name of a file can hold on some system, and a dot at its start; and the sign that stands for these. */
const unfit = /[%/\\:*?"<>|\p{Cc}]|^\./gu;

/**
 * The path of the file with the decisions about a process: `decisions/refunds.yaml` for `refunds`. What can't stand in
 * the name of a file is written as in addresses: `decisions/a%2Fb.yaml` for `a/b`.
 * @param process id
 */
export function decisionPath(process: string, ending: 'yaml' | 'yml' = 'yaml'): string {
  return `decisions/${process.replace(unfit, encoded)}.${ending}`;
}

/** The id of the process whose decisions a file holds. */
export function processOfDecisions(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  return name.replace(/%([0-9A-F]{2})/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function encoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
