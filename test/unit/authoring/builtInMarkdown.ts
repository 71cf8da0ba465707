import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createLanguageService,
  githubSlugifier,
  type IMdLanguageService,
  LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { frontMatterPlace } from '../../../src/knowledge/frontMatter.ts';
import { root, type Texts } from './memoryBase.ts';

const never = () => ({ dispose: () => {} });

export interface BuiltIn {
  readonly service: IMdLanguageService;
  document(path: string): TextDocument;
}

/** VS Code's own Markdown support over files in memory, as the editor runs it beside ours. */
export function builtInMarkdown(texts: Texts): BuiltIn {
  const documents = new Map(
    Object.entries(texts)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => [root + path, TextDocument.create(root + path, 'markdown', 1, text)]),
  );
  const markdown = new MarkdownIt({ html: true });
  const known = (uri: URI) => Object.keys(texts).find(path => root + path === uri.toString());
  const service = createLanguageService({
    logger: { level: LogLevel.Off, log: () => {} },
    parser: {
      slugifier: githubSlugifier,
      tokenize: async document => {
        const text = document.getText();
        // The editor's parser passes over front matter and keeps the lines.
        const front = text.slice(0, frontMatterPlace(text)?.bodyOffset ?? 0);
        return markdown.parse(front.replace(/[^\n]/g, '') + text.slice(front.length), {});
      },
    },
    workspace: {
      workspaceFolders: [URI.parse(root)],
      onDidChangeMarkdownDocument: never,
      onDidCreateMarkdownDocument: never,
      onDidDeleteMarkdownDocument: never,
      getAllMarkdownDocuments: async () => documents.values(),
      hasMarkdownDocument: uri => documents.has(uri.toString()),
      openMarkdownDocument: async uri => documents.get(uri.toString()),
      stat: async uri => (known(uri) === undefined ? undefined : { isDirectory: false }),
      readDirectory: async uri => {
        const folder = uri.toString().replace(/\/?$/, '/').slice(root.length);
        return Object.keys(texts)
          .filter(path => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
          .map(path => [path.slice(folder.length), { isDirectory: false }] as const);
      },
    },
  });
  return {
    service,
    document(path) {
      const document = documents.get(root + path);
      if (!document) throw new Error(`There is no article ${path}.`);
      return document;
    },
  };
}
