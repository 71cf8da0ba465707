import { URI } from 'vscode-uri';
import { type AuthoringContext, createContext } from '../authoring/context.ts';
import type { Hash } from '../platform/hash.ts';
import type { InterfaceLanguage } from '../platform/language.ts';
import type { Headwater } from '../service/headwater.ts';
import { type KnowledgeBases, pathIn, uriIn } from './knowledgeBases.ts';
import type { LanguageWorkspace } from './language.ts';

export interface LanguageWorkspaceOptions {
  readonly bases: KnowledgeBases;
  readonly language: InterfaceLanguage;
  readonly hash: Hash;
  /** Text of a document that an editor holds, the last keystroke included; undefined where none does. */
  readonly openText: (uri: string) => string | undefined;
  /** Resolves once the bases hold every change that was reported so far. */
  readonly settled: () => Promise<void>;
}

/** The knowledge bases of the worker, as the language features ask for them. */
export function createLanguageWorkspace(options: LanguageWorkspaceOptions): LanguageWorkspace {
  const { bases } = options;
  const known = new WeakMap<Headwater, AuthoringContext>();
  const roots = new WeakMap<AuthoringContext, URI>();
  const contextOf = (root: URI, headwater: Headwater): AuthoringContext => {
    const before = known.get(headwater);
    if (before) return before;
    const made = makeContext(options, root, headwater);
    known.set(headwater, made);
    roots.set(made, root);
    return made;
  };
  return {
    async find(uri) {
      const place = bases.of(URI.parse(uri));
      if (!place) return undefined;
      const headwater = await place.base.opened.catch(() => undefined);
      return headwater && { context: contextOf(place.base.root, headwater), path: place.path };
    },
    pathIn(context, uri) {
      const root = roots.get(context);
      return root && pathIn(root, URI.parse(uri));
    },
    async all() {
      return (await bases.opened()).map(({ root, headwater }) => contextOf(root, headwater));
    },
    settled: options.settled,
  };
}

function makeContext(
  { language, hash, openText }: LanguageWorkspaceOptions,
  root: URI,
  headwater: Headwater,
): AuthoringContext {
  return createContext({
    base: headwater.base,
    language,
    hash,
    text: async path => openText(uriIn(root, path)) ?? headwater.text(path),
    uri: path => uriIn(root, path),
    today: () => headwater.today(),
  });
}
