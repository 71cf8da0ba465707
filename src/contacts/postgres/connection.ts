import type { ClientConfig } from 'pg';
import type { PostgresSource } from '../../knowledge/settings.ts';

/** Milliseconds. */
const connectTimeout = 10_000;

/** This machine: nobody listens in between. */
const here = /^(?:localhost|127(?:\.\d+){3}|::1|\/.*)$/i;

/** How a source is reached: encrypted, with the certificate checked, unless it is on this machine or says otherwise. */
export function connectionOf({ postgres }: PostgresSource, password: string | undefined): ClientConfig {
  const { host, port, database, user, tls } = postgres;
  const encrypted = tls === 'on' || (tls === 'auto' && !here.test(host));
  return {
    host,
    port,
    database,
    user,
    // An empty text, because the library would look for a password of its own where there is none.
    password: password ?? '',
    ssl: encrypted ? { rejectUnauthorized: true } : false,
    connectionTimeoutMillis: connectTimeout,
    application_name: 'headwater',
  };
}
