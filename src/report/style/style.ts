import { editorColours, pageColours } from './colours.ts';
import { layout } from './layout.ts';

/** The style of a page of its own. */
export const pageStyle = `${pageColours}body { margin: 0; background: var(--hw-paper); }\n${layout}`;

/** The style of a webview of the editor: the same, in the colours and the font of its theme. */
export const editorStyle = `${editorColours}body { padding: 0; }\n${layout}`;
