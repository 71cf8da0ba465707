import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import Papa from 'papaparse';
import { parse } from 'yaml';

/*
 * The sample knowledge base as it stands on disk, read without Headwater, so that these tests don't lean on the code
 * that the sample is there to try.
 */

const root = new URL('../../../knowledge/', import.meta.url);

export interface SampleArticle {
  readonly path: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** What may stand behind `#` in a link. */
  readonly anchors: ReadonlySet<string>;
}

export interface SampleReason {
  readonly code: string;
  readonly label: Readonly<Record<string, string>>;
  readonly process: string;
  readonly demand: string;
  readonly avoidable: string;
  readonly category: string;
}

/** A contact with the values of its file as text; what isn't there is an empty string. */
export type SampleContact = Readonly<Record<string, string>>;

export function readSample(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

export function samplePaths(folder = ''): string[] {
  return readdirSync(new URL(folder === '' ? '.' : folder, root), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => relative(fileURLToPath(root), join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

export function readArticles(): SampleArticle[] {
  return samplePaths()
    .filter(path => path.endsWith('.md') && !path.startsWith('templates/'))
    .map(path => {
      const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readSample(path)) ?? [];
      const slugger = new GithubSlugger();
      const headings = [...body.matchAll(/^#{1,6} (.+)$/gm)].map(([, text = '']) => slugger.slug(text));
      return { path, frontMatter: parse(yaml), body, anchors: new Set(headings) };
    });
}

export function readReasons(): SampleReason[] {
  return parse(readSample('reasons.yaml'));
}

export function readContacts(): SampleContact[] {
  return samplePaths('contacts').flatMap(path => {
    const text = readSample(path);
    if (path.endsWith('.csv')) return Papa.parse<SampleContact>(text.trimEnd(), { header: true }).data;
    if (!path.endsWith('.jsonl')) return [];
    return text
      .trimEnd()
      .split('\n')
      .map(line => {
        const record = JSON.parse(line) as Record<string, unknown>;
        return Object.fromEntries(
          Object.entries(record).map(([key, value]) => [
            key,
            Array.isArray(value) ? value.join(' ') : String(value),
          ]),
        );
      });
  });
}

/** Process and judgement of a contact, as its own columns and its reason say. */
export function judge(
  contact: SampleContact,
  reasons: ReadonlyMap<string, SampleReason>,
): { process: string; day: string; avoidable: boolean } {
  const reason = reasons.get(contact.reason ?? '');
  return {
    process: contact.process || (reason?.process ?? ''),
    day: (contact.started ?? '').slice(0, 10),
    avoidable: (contact.avoidable || (reason?.avoidable ?? 'no')) !== 'no',
  };
}
