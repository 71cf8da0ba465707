import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { URI } from 'vscode-uri';
import type { Finding } from '../authoring/rules/finding.ts';
import type { Severity } from '../platform/problem.ts';
import type { Changes, Headwater } from '../service/headwater.ts';
import { uriIn } from './knowledgeBases.ts';

/** What a diagnostic carries for its quick fixes: where the finding is, in its file's list. */
export interface DiagnosticData {
  readonly path: string;
}

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Keeps the Problems view in step with the rules, the flags and the rows that contacts lost. */
export class Diagnostics {
  readonly #connection: Connection;
  /** Files with problems shown, by the root of their knowledge base. */
  readonly #shown = new Map<string, Set<string>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Checks what changed and shows it. Resolves when the Problems view has it. */
  async follow(root: URI, headwater: Headwater, changes: Changes | undefined): Promise<void> {
    const { checker } = headwater;
    if (!changes) {
      await checker.checkAll();
      this.#showAll(root, headwater);
      return;
    }
    const touched = await checker.update(changes, changes.files);
    if (changes.contacts) this.#showAll(root, headwater);
    else for (const path of touched) this.#show(root, headwater, path);
  }

  /** After contacts were read: reasons that nobody knows, articles that nobody uses, rows that were left out. */
  async contactsRead(root: URI, headwater: Headwater): Promise<void> {
    await headwater.checker.surroundingsChanged();
    this.#showAll(root, headwater);
  }

  /** A knowledge base that is closed has no problems. */
  forget(root: URI): void {
    for (const path of this.#shown.get(root.toString()) ?? []) {
      void this.#connection.sendDiagnostics({ uri: uriIn(root, path), diagnostics: [] });
    }
    this.#shown.delete(root.toString());
  }

  #showAll(root: URI, headwater: Headwater): void {
    const paths = new Set(this.#shown.get(root.toString()) ?? []);
    for (const finding of headwater.checker.all()) paths.add(finding.path);
    for (const finding of headwater.contactProblems()) paths.add(finding.path);
    for (const path of paths) this.#show(root, headwater, path);
  }

  #show(root: URI, headwater: Headwater, path: string): void {
    const findings = headwater.checker.problemsOf(path).map(finding => diagnosticOf(root, finding));
    const rows = headwater
      .contactProblems()
      .filter(problem => problem.path === path)
      .map(problem => diagnosticOf(root, { ...problem, fixes: [], related: [] }));
    const diagnostics = [...findings, ...rows];
    const shown = this.#shown.get(root.toString()) ?? new Set();
    this.#shown.set(root.toString(), shown);
    if (diagnostics.length > 0) shown.add(path);
    else if (!shown.delete(path)) return;
    void this.#connection.sendDiagnostics({ uri: uriIn(root, path), diagnostics });
  }
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
