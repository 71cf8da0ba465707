const leftOut = /\/(?:node_modules|\.[^/]+)\//;

/**
 * True for what stands in a folder of a tool: no knowledge base has it, as listing one leaves it out.
 * @param path below a folder, with a slash before it; that of a folder with one behind it
 */
export function isLeftOut(path: string): boolean {
  return leftOut.test(path);
}
