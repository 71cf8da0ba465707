import type { InterfaceLanguage } from '../../platform/language.ts';
import { type DatabaseName, type DatabaseProblem, texts } from '../texts.ts';

/** A database gave no contacts; the message is a sentence for a person. */
export class DatabaseError extends Error {
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem, source: DatabaseName, detail: string, language: InterfaceLanguage) {
    super(texts[language].databaseProblem[problem](source, detail.replace(/\.$/, '')));
    this.name = 'DatabaseError';
    this.problem = problem;
  }
}

/** By the SQLSTATE of the server, or the code of the platform. */
const problems: Readonly<Record<string, DatabaseProblem>> = {
  '28P01': 'wrongPassword',
  '28000': 'noAccess',
  '42501': 'noAccess',
  '3D000': 'noDatabase',
  '42P01': 'noTable',
  '3F000': 'noTable',
  '42703': 'noColumn',
  '42601': 'wrongQuery',
  '57014': 'timeout',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'unreachable',
  '08006': 'lost',
  '08003': 'lost',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'wrongCertificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'wrongCertificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'wrongCertificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'wrongCertificate',
  CERT_HAS_EXPIRED: 'wrongCertificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrongCertificate',
};

/** What a failure of the client library means to a person. */
export function databaseError(
  error: unknown,
  source: DatabaseName,
  language: InterfaceLanguage,
): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const problem = problemOf(error, message);
  const column = /column "?([^"]*?)"? does not exist/.exec(message)?.[1];
  return new DatabaseError(problem, source, problem === 'noColumn' && column ? column : message, language);
}

function problemOf(error: unknown, message: string): DatabaseProblem {
  const code = codeOf(error);
  const known = code === undefined ? undefined : problems[code];
  if (known) return known;
  if (/does not support SSL/i.test(message)) return 'noTls';
  if (/password must be a string|no password supplied/i.test(message)) return 'wrongPassword';
  if (/timeout expired|timeout exceeded/i.test(message)) return 'unreachable';
  return /terminated unexpectedly|not queryable|Connection terminated/i.test(message) ? 'lost' : 'other';
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
