/*
 * npm run bench -- NAME …    runs test/bench/NAME.ts, which says what it measures and what may follow its name
 */

const [name = '', ...args] = process.argv.slice(2);
if (!/^[a-zA-Z]+$/.test(name)) {
  console.error('Say what to measure: npm run bench -- search');
  process.exit(2);
}
const bench = (await import(`./${name}.ts`)) as { run?: (args: readonly string[]) => Promise<unknown> };
if (bench.run === undefined) {
  console.error(`test/bench/${name}.ts can't be run by itself.`);
  process.exit(2);
}
await bench.run(args);
