import picomatch from 'picomatch';
import type { FileSource, PostgresSource, Settings } from '../knowledge/settings.ts';
import type { FileEntry } from '../platform/files.ts';

/** A file with contacts, and the entry of headwater.yaml that found it. */
export interface ContactFile {
  readonly entry: FileEntry;
  readonly source: FileSource;
  /** Position of the source in headwater.yaml. */
  readonly sourceIndex: number;
}

export function isFileSource(source: FileSource | PostgresSource): source is FileSource {
  return 'files' in source;
}

/** The files with contacts in the order in which they are read: by path. The first source that names a file has it. */
export function contactFiles(settings: Settings, entries: readonly FileEntry[]): ContactFile[] {
  const matchers = settings.contacts.flatMap((source, sourceIndex) =>
    isFileSource(source) ? [{ source, sourceIndex, matches: matcher(source.files) }] : [],
  );
  const files = entries.flatMap(entry => {
    if (entry.outside) return [];
    const found = matchers.find(({ matches }) => matches(entry.path));
    return found ? [{ entry, source: found.source, sourceIndex: found.sourceIndex }] : [];
  });
  return files.sort((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
}

function matcher(glob: string): (path: string) => boolean {
  const matches = picomatch(glob.replace(/^\.\//, ''), { windows: false });
  return path => matches(path);
}
