import { format } from 'node:util';

/** What this build of the editor says in every run, whatever the extension does. */
const usual: readonly RegExp[] = [
  // Its native modules are not compiled: it does without.
  /Could not locate the bindings file/,
  /native-watchdog/,
  // It has no accounts, no chat and no service worker.
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|RemoteAgentHostProtocol|Service Worker)/,
  /authentication provider 'github'/,
  // Its way to the server, and how it starts.
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket/,
  /^\[reconnection-grace-time\]/,
  /additional builtin extensions/,
  /^Creation of workbench contribution/,
  // Tests that end soon cut off what it was still doing.
  /^Canceled: Canceled/,
];

/**
 * One console message of the editor or of an extension in it as text; `undefined` when it is one
 * of those that tell nothing about the extension.
 *
 * @param parts as they were handed to the console function.
 */
export function consoleText(parts: readonly unknown[]): string | undefined {
  const text = format(...parts);
  return usual.some(pattern => pattern.test(text)) ? undefined : text;
}
