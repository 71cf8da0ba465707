/** Counts and times of opening, as `headwater index` prints them; times in milliseconds. */
export interface OpeningFigures {
  readonly articles: number;
  readonly sections: number;
  readonly terms: number;
  readonly bytes: number;
  readonly from_cache: number;
  readonly read_ms: number;
  readonly parse_ms: number;
  readonly index_ms: number;
  readonly write_ms: number;
  readonly total_ms: number;
}
