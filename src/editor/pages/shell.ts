import type { InterfaceLanguage } from '../../platform/language.ts';
import { html, trusted } from '../../report/html/markup.ts';
import { editorColours } from '../../report/style/colours.ts';
import { layout } from '../../report/style/layout.ts';
import type { PageAction } from './messages.ts';
import { pageTexts } from './texts.ts';

export interface ShellOptions {
  readonly language: InterfaceLanguage;
  readonly title: string;
  /** HTML, everything of a user escaped. */
  readonly body: string;
  readonly actions: readonly PageAction[];
  /** Address of the page's script, as the webview reaches it. */
  readonly script: string;
  /** Unguessable, new for each page. */
  readonly nonce: string;
}

const toolbar = `
body { padding: 0; }
.hw-toolbar { display: flex; flex-wrap: wrap; gap: .5rem; max-width: 54rem; box-sizing: border-box; margin: 0 auto; padding: 1rem 1.25rem 0; }
.hw-toolbar button { padding: .3rem .8rem; border: 1px solid var(--vscode-button-border, transparent); border-radius: 4px; font: inherit; cursor: pointer;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
.hw-toolbar button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.hw-toolbar button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
.hw-toolbar + main { padding-top: .5rem; }
.hw-toolbar + main > .hw-process { margin-top: 0; border-top: 0; }
`;

/** The whole page: nothing in it is active but its own script, and nothing comes from the network. */
export function pageShell(options: ShellOptions): string {
  const { language, title, body, actions, script, nonce } = options;
  const t = pageTexts[language];
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${trusted(editorColours + layout + toolbar)}</style>
</head>
<body>
<nav class="hw-toolbar" aria-label="${t.toolbar}">${actions.map(
    action => html`<button type="button" data-action="${action}">${t.actions[action]}</button>`,
  )}</nav>
<main class="hw">${trusted(body)}</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`.markup;
}
