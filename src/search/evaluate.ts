/** A query and the articles that answer it. */
export interface Judgement {
  readonly id: string;
  readonly query: string;
  /** Grade per article id; 0 or less is not relevant. */
  readonly relevant: Readonly<Record<string, number>>;
}

/** Averages over all queries that have a relevant article, each between 0 and 1. */
export interface Relevance {
  readonly queries: number;
  readonly 'ndcg@10': number;
  readonly 'mrr@10': number;
  readonly 'recall@10': number;
}

/**
 * Relevance of a search. An article counts once, at its first hit.
 *
 * nDCG: the grade is the gain, discounted by log2(rank + 1), divided by the same sum for the best possible order
 * (Järvelin and Kekäläinen 2002, as trec_eval's ndcg_cut has it). MRR: one over the rank of the first relevant
 * article. Recall: relevant articles among the first `k`, divided by all relevant articles.
 *
 * @param find hits for a query, best first
 * @param k ranks that count
 */
export function evaluate(
  find: (query: string) => readonly { readonly id: string }[],
  judgements: readonly Judgement[],
  k = 10,
): Relevance {
  let queries = 0;
  let ndcg = 0;
  let reciprocalRank = 0;
  let recall = 0;
  for (const { query, relevant } of judgements) {
    const grades = new Map(Object.entries(relevant).filter(([, grade]) => grade > 0));
    if (grades.size === 0) continue;
    queries++;
    const found = [...new Set(find(query).map(hit => hit.id))].slice(0, k).map(id => grades.get(id) ?? 0);
    const best = [...grades.values()].sort((a, b) => b - a).slice(0, k);
    ndcg += discounted(found) / discounted(best);
    const first = found.findIndex(grade => grade > 0);
    if (first >= 0) reciprocalRank += 1 / (first + 1);
    recall += found.filter(grade => grade > 0).length / grades.size;
  }
  const mean = (sum: number) => (queries === 0 ? 0 : sum / queries);
  return { queries, 'ndcg@10': mean(ndcg), 'mrr@10': mean(reciprocalRank), 'recall@10': mean(recall) };
}

function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0);
}
