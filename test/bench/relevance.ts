import { evaluate } from '../../src/search/evaluate.ts';
import { knownItemSets } from './knownItemSets.ts';
import { headwaterEngine, peers, type RelevanceEngine } from './relevanceEngines.ts';
import { parts } from './relevanceParts.ts';
import { type RelevanceSet, relevanceSets, withTypos } from './relevanceSets.ts';
import { table } from './search.ts';
import { articlesFolder } from './searchArticles.ts';

/*
 * Relevance (nDCG@10) beside lunr, MiniSearch and SQLite FTS5, on the judged sets of HEADWATER_DATA, typed right and
 * with one edit in one word of every query.
 *
 *   npm run bench -- relevance [--sets stackfaq,banking77,cranfield] [--known en,nl] [--parts] [--json]
 *
 * With --known also on articles of HEADWATER_ARTICLES, a folder per language: see knownItemSets.ts.
 * With --parts also what each part of the ranking gains: the ranking without it.
 */

export interface RelevanceFigure {
  readonly engine: string;
  readonly set: string;
  readonly right: number;
  readonly typo: number;
}

export async function run(args: readonly string[] = process.argv.slice(2)): Promise<RelevanceFigure[]> {
  const { HEADWATER_DATA } = process.env;
  if (HEADWATER_DATA === undefined) {
    console.log('Skipped: set HEADWATER_DATA to the folder of the judged sets.');
    return [];
  }
  const at = args.indexOf('--sets');
  const names = (at < 0 ? 'stackfaq,banking77,cranfield' : (args[at + 1] ?? '')).split(',');
  const sets = await relevanceSets(HEADWATER_DATA, names);
  const known = args.indexOf('--known');
  const folder = known < 0 ? undefined : articlesFolder();
  if (folder !== undefined) {
    sets.push(...(await knownItemSets(folder, (args[known + 1] ?? '').split(','))));
  }
  const engines: RelevanceEngine[] = [headwaterEngine('Headwater'), ...peers];
  if (args.includes('--parts')) engines.push(...parts);
  const figures = engines.flatMap(engine => sets.map(set => measure(engine, set)));
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else {
    table([
      ['nDCG@10: right, one edit', ...sets.map(set => set.name)],
      ...engines.map(({ name }) => [
        name,
        ...figures
          .filter(figure => figure.engine === name)
          .map(({ right, typo }) => `${right.toFixed(3)} ${typo.toFixed(3)}`),
      ]),
    ]);
  }
  return figures;
}

function measure(engine: RelevanceEngine, set: RelevanceSet): RelevanceFigure {
  const find = engine.build(set);
  return {
    engine: engine.name,
    set: set.name,
    right: evaluate(find, set.judgements)['ndcg@10'],
    typo: evaluate(find, withTypos(set.judgements))['ndcg@10'],
  };
}

if (import.meta.main) await run();
