import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Finding } from '../authoring/rules/finding.ts';
import type { FlagReport } from '../insight/flagReport.ts';
import type { Problem, Severity } from '../platform/problem.ts';
import type { Changes } from '../service/changes.ts';
import type { Headwater } from '../service/headwater.ts';
import { Remarks } from '../service/remarks.ts';
import { flagProblem } from './flagProblem.ts';
import { pathIn, uriIn } from './knowledgeBases.ts';
import { caughtUp } from './protocol.ts';

/** The documents that editors hold. */
export interface OpenDocuments {
  all(): readonly { readonly uri: string }[];
  get(uri: string): object | undefined;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Files told of at a time, and the pause after them in milliseconds: the editor must not stop for thousands. */
const slice = 50;
const pauseMs = 10;

/**
 * Keeps the Problems view in step with the rules, the flags and the rows that contacts lost. Hints are for who writes:
 * they are told of for open documents only, since the Problems view doesn't list them and there may be many thousands.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #documents: OpenDocuments;
  /** The knowledge bases that are open, by root: what is found out of others comes too late. */
  readonly #open = new Map<string, Headwater>();
  /** Files with problems shown, by the root of their knowledge base. */
  readonly #shown = new Map<string, Set<string>>();
  /** The last flags, by the root of the knowledge base. */
  readonly #reports = new Map<string, FlagReport>();
  readonly #remarks = new WeakMap<Headwater, Remarks>();

  constructor(connection: Connection, documents: OpenDocuments) {
    this.#connection = connection;
    this.#documents = documents;
  }

  /** Checks what changed and shows it. Resolves when the Problems view has it. */
  async follow(root: URI, headwater: Headwater, changes: Changes | undefined): Promise<void> {
    const { checker } = headwater;
    if (!changes) {
      this.#open.set(root.toString(), headwater);
      const checked = checker.checkAll();
      await this.#showOpen(root, headwater);
      await checked;
      await this.#remarksOf(headwater).refresh();
      await this.#showAll(root, headwater);
      return;
    }
    const remarks = this.#remarksOf(headwater);
    const remarked = [...changes.updated, ...changes.removed].some(path => remarks.of(path).length > 0);
    if (changes.journal || remarked) await this.followRemarks(root, headwater);
    const touched = await checker.update(changes, changes.files);
    if (changes.contacts) await this.#showAll(root, headwater);
    else {
      const rows = rowsByPath(headwater);
      for (const path of touched) this.#show(root, headwater, path, rows);
    }
  }

  /** After contacts were read: reasons that nobody knows, articles that nobody uses, rows left out, and the flags. */
  async contactsRead(root: URI, headwater: Headwater, report: FlagReport): Promise<void> {
    if (this.#open.get(root.toString()) === headwater) this.#reports.set(root.toString(), report);
    await headwater.checker.surroundingsChanged();
    await this.#showAll(root, headwater);
  }

  /** After a document was opened or closed. */
  followOpen(root: URI, headwater: Headwater, path: string): void {
    this.#show(root, headwater, path, rowsByPath(headwater));
  }

  /** After the journal or a saved article changed. */
  async followRemarks(root: URI, headwater: Headwater): Promise<void> {
    const rows = rowsByPath(headwater);
    const touched = await this.#remarksOf(headwater).refresh();
    for (const path of touched) this.#show(root, headwater, path, rows);
  }

  #remarksOf(headwater: Headwater): Remarks {
    const known = this.#remarks.get(headwater);
    if (known) return known;
    const remarks = new Remarks({
      base: headwater.base,
      entries: () => headwater.journal.entries(),
      versionOf: path => headwater.savedHash(path),
    });
    this.#remarks.set(headwater, remarks);
    return remarks;
  }

  /** A knowledge base that is closed has no problems. */
  forget(root: URI): void {
    for (const path of this.#shown.get(root.toString()) ?? []) {
      void this.#connection.sendDiagnostics({ uri: uriIn(root, path), diagnostics: [] });
    }
    this.#open.delete(root.toString());
    this.#shown.delete(root.toString());
    this.#reports.delete(root.toString());
  }

  /** What a person has before their eyes isn't kept waiting for the rest. */
  async #showOpen(root: URI, headwater: Headwater): Promise<void> {
    const paths = this.#documents.all().flatMap(({ uri }) => pathIn(root, URI.parse(uri)) ?? []);
    const updated = paths.filter(path => headwater.base.articleAt(path));
    if (updated.length === 0) return;
    const rows = rowsByPath(headwater);
    for (const path of await headwater.checker.update({ updated, removed: [] })) {
      this.#show(root, headwater, path, rows);
    }
  }

  async #showAll(root: URI, headwater: Headwater): Promise<void> {
    const paths = new Set(this.#shown.get(root.toString()) ?? []);
    for (const finding of headwater.checker.all()) paths.add(finding.path);
    const rows = rowsByPath(headwater);
    for (const path of rows.keys()) paths.add(path);
    for (const path of this.#remarksOf(headwater).paths()) paths.add(path);
    if (this.#reports.has(root.toString())) {
      for (const process of headwater.base.ofType('process')) paths.add(process.path);
    }
    let told = 0;
    for (const path of paths) {
      if (this.#show(root, headwater, path, rows) && ++told % slice === 0) await this.#pause();
    }
  }

  /** Lets the editor do other work, and catch up where it is behind: what waits for it would come all at once. */
  async #pause(): Promise<void> {
    await this.#connection.sendRequest(caughtUp, null).catch(() => {});
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }

  /** True where the editor was told something. */
  #show(root: URI, headwater: Headwater, path: string, rows: ProblemsByPath): boolean {
    if (this.#open.get(root.toString()) !== headwater) return false;
    const uri = uriIn(root, path);
    const open = this.#documents.get(uri) !== undefined;
    const findings = headwater.checker
      .problemsOf(path)
      .filter(({ severity }) => open || severity !== 'hint')
      .map(finding => diagnosticOf(root, finding));
    const report = this.#reports.get(root.toString());
    const article = headwater.base.articleAt(path);
    const flag = report && article && flagProblem(report, article);
    const remarks = this.#remarksOf(headwater).of(path);
    const others = [...(rows.get(path) ?? []), ...(flag ? [flag] : []), ...remarks].map(problem =>
      diagnosticOf(root, { ...problem, fixes: [], related: [] }),
    );
    const diagnostics = [...findings, ...others];
    const shown = this.#shown.get(root.toString()) ?? new Set();
    this.#shown.set(root.toString(), shown);
    if (diagnostics.length > 0) shown.add(path);
    else if (!shown.delete(path)) return false;
    void this.#connection.sendDiagnostics({ uri, diagnostics });
    return true;
  }
}

type ProblemsByPath = ReadonlyMap<string, readonly Problem[]>;

/** Rows that were left out, by file. */
function rowsByPath(headwater: Headwater): ProblemsByPath {
  return Map.groupBy(headwater.contactProblems(), problem => problem.path);
}

function diagnosticOf(root: URI, finding: Finding): Diagnostic {
  const related = finding.related.map(place => ({
    location: { uri: uriIn(root, place.path), range: place.range },
    message: place.message,
  }));
  return {
    range: finding.range,
    severity: severities[finding.severity],
    source: 'Headwater',
    code: finding.rule,
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
