import type { Article } from '../../knowledge/article.ts';
import { channelNames } from '../../knowledge/channels.ts';
import type { Settings } from '../../knowledge/settings.ts';
import type { Files } from '../../platform/files.ts';
import type { Hash } from '../../platform/hash.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import { shareOut, type Threads } from '../../platform/shareOut.ts';
import { type Analysis, analyse } from './analysis.ts';
import { rules } from './registry.ts';

/** Articles to analyse. */
export interface AnalysisTask {
  readonly articles: readonly Article[];
  /** ISO date. */
  readonly today: string;
}

/** In the order of the articles; undefined where the file holds another text by now, or can't be read. */
export type AnalysisResult = readonly (Analysis | undefined)[];

/** Analyses in other threads. */
export type OtherAnalyses = Threads<AnalysisTask, AnalysisResult>;

/** Articles in a task: enough to be worth a message, few enough to be taken in without a pause that anybody notices. */
const perTask = 50;

/**
 * Has articles analysed in other threads.
 * @returns the articles that were not: of those an editor holds another text, or a thread broke down
 */
export async function analyseElsewhere(
  articles: readonly Article[],
  today: string,
  { works }: OtherAnalyses,
  onDone: (article: Article, analysis: Analysis) => void,
): Promise<Article[]> {
  const tasks: AnalysisTask[] = [];
  for (let i = 0; i < articles.length; i += perTask) {
    tasks.push({ articles: articles.slice(i, i + perTask), today });
  }
  const left: Article[] = [];
  const none = async (): Promise<AnalysisResult> => [];
  await shareOut(tasks, [...works, ...works], none, (result, index) => {
    for (const [i, article] of (tasks[index]?.articles ?? []).entries()) {
      const analysis = result[i];
      if (analysis) onDone(article, analysis);
      else left.push(article);
    }
  });
  return left;
}

export interface AnalysisOptions {
  readonly files: Files;
  readonly hash: Hash;
  readonly settings: Settings;
  /** Language of messages. */
  readonly language: InterfaceLanguage;
}

/** The other side: analyses articles from their files. */
export function analysisOf(options: AnalysisOptions): (task: AnalysisTask) => Promise<AnalysisResult> {
  const { files, hash, settings, language } = options;
  const channelOf = channelNames(settings);
  const decoder = new TextDecoder();
  return async ({ articles, today }) => {
    const surroundings = { settings, channelOf, language, today };
    const result: (Analysis | undefined)[] = [];
    for (const article of articles) {
      const bytes = await files.read(article.path).catch(() => undefined);
      const isSame = bytes && hash(bytes) === article.hash;
      result.push(isSame ? analyse(article, decoder.decode(bytes), rules, surroundings) : undefined);
    }
    return result;
  };
}
