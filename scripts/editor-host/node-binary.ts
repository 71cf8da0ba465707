/** The oldest major version of Node.js that everything here runs on. */
export const minimumMajor = 24;

/**
 * The Node.js that the editor's server runs on: the one that runs this script. Under npm that is
 * node_modules/.bin/node where its package exists (Linux, x64), else the developer's own.
 *
 * @throws when it is older than the server asks for.
 */
export function nodeBinary(): string {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < minimumMajor) {
    throw new Error(
      `Node.js ${minimumMajor} or later is needed, this is ${process.versions.node}. ` +
        'Run this through npm (npm start, npm test), or install a newer Node.js.',
    );
  }
  return process.execPath;
}
