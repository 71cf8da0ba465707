/*
 * What the names of colours look like. Text has a contrast of at least 4.5 to 1 against the page, marks 3 to 1. In
 * forced colours the system's own are used.
 */
const light = `
  --hw-paper: #ffffff;
  --hw-panel: #f5f7f9;
  --hw-ink: #16232e;
  --hw-muted: #55636f;
  --hw-line: #d5dce2;
  --hw-band: #e3eaf0;
  --hw-accent: #0b5c7d;
  --hw-alarm: #b3261e;
  --hw-watch: #8f5a00;
  --hw-calm: #5c7f99;
  --hw-blameworthy: #7a2e4d;
  --hw-unnecessary: #b8791b;
  --hw-neither: #73838f;`;

const dark = `
  --hw-paper: #10181f;
  --hw-panel: #19242d;
  --hw-ink: #e8eef3;
  --hw-muted: #a3b1bd;
  --hw-line: #34434f;
  --hw-band: #263541;
  --hw-accent: #6fc6ec;
  --hw-alarm: #ff8b80;
  --hw-watch: #f0b64a;
  --hw-calm: #8aaec7;
  --hw-blameworthy: #e58fb4;
  --hw-unnecessary: #e0a648;
  --hw-neither: #93a3af;`;

const moreContrast = `
  --hw-ink: CanvasText;
  --hw-muted: CanvasText;
  --hw-line: color-mix(in srgb, CanvasText 55%, Canvas);`;

const forced = `
  --hw-paper: Canvas;
  --hw-panel: Canvas;
  --hw-ink: CanvasText;
  --hw-muted: CanvasText;
  --hw-line: color-mix(in srgb, CanvasText 35%, Canvas);
  --hw-band: color-mix(in srgb, CanvasText 18%, Canvas);
  --hw-accent: LinkText;
  --hw-alarm: CanvasText;
  --hw-watch: CanvasText;
  --hw-calm: CanvasText;
  --hw-blameworthy: CanvasText;
  --hw-unnecessary: CanvasText;
  --hw-neither: CanvasText;`;

/** For a page of its own: light or dark as the reader has it, and always light on paper. */
export const pageColours = `:root {
  color-scheme: light dark;${light}
}
@media screen and (prefers-color-scheme: dark) { :root {${dark}
} }
@media screen and (prefers-contrast: more) { :root {${moreContrast}
} }
@media screen and (forced-colors: active) { :root {${forced}
} }
`;

/** A colour between those of the editor's text and its background, which every theme has. */
const shade = (percent: number) =>
  `color-mix(in srgb, var(--vscode-editor-foreground) ${percent}%, var(--vscode-editor-background))`;

/** A colour of the theme for charts. The high-contrast themes lack some; what is drawn in none is black. */
const chart = (colour: string, other = 'editor-foreground') =>
  `var(--vscode-charts-${colour}, var(--vscode-${other}, var(--vscode-editor-foreground)))`;

/** A colour nearer to that of text, because small words are written in it too. */
const legible = (colour: string, percent: number) =>
  `color-mix(in srgb, ${colour} ${percent}%, var(--vscode-editor-foreground))`;

/** For a webview of the editor: the colours of its theme. */
export const editorColours = `:root {
  --hw-font: var(--vscode-font-family);
  --hw-paper: var(--vscode-editor-background);
  --hw-panel: ${shade(4)};
  --hw-ink: var(--vscode-editor-foreground);
  --hw-muted: ${shade(75)};
  --hw-line: ${shade(22)};
  --hw-band: ${shade(13)};
  --hw-accent: ${chart('blue', 'textLink-foreground')};
  --hw-alarm: ${legible(chart('red', 'editorError-foreground'), 75)};
  /* The orange for charts is a highlight: half transparent, and absent in high contrast. */
  --hw-watch: ${legible('var(--vscode-editorWarning-foreground, var(--vscode-editor-foreground))', 55)};
  --hw-calm: ${shade(60)};
  --hw-blameworthy: ${chart('purple')};
  --hw-unnecessary: ${chart('yellow', 'editorWarning-foreground')};
  --hw-neither: ${shade(60)};
}
body.vscode-high-contrast {
  --hw-panel: var(--vscode-editor-background);
  --hw-muted: var(--vscode-editor-foreground);
  --hw-line: ${shade(50)};
}
`;
