/** What the script of a page tells the editor: what was pressed. */
export type PageMessage =
  /** A link to a process, by its id. */
  | { readonly kind: 'process'; readonly process: string }
  /** A link to a file, by its path in the knowledge base. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'action'; readonly action: PageAction };

/** The buttons above a page. */
export const pageActions = ['article', 'decide', 'story', 'dashboard'] as const;
export type PageAction = (typeof pageActions)[number];

/** A message as it comes from a webview, checked; undefined where it is none. */
export function readPageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { kind, process, path, action } = message as Partial<Record<string, unknown>>;
  if (kind === 'process' && typeof process === 'string') return { kind, process };
  if (kind === 'file' && typeof path === 'string') return { kind, path };
  const known = pageActions.find(each => each === action);
  return kind === 'action' && known ? { kind, action: known } : undefined;
}
