/**
 * How a value limits: at most (within, up to), at least (from, at least), or what lies over it (more than, above);
 * `plain` where nothing says so.
 */
export type Limit = 'plain' | 'most' | 'least' | 'over';

/** Where a term stands in time: after something, before it, or each time again; `none` where nothing says so. */
export type Moment = 'none' | 'after' | 'before' | 'each';
