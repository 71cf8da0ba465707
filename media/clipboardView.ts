import type { FromClipboardPage, ToClipboardPage } from '../src/editor/channel/messages.ts';
import { copyBoth } from './clipboard.ts';
import { connect } from './host.ts';
import './base.css';

/*
 * The script of the page that is opened only to write to the clipboard: a page may write there while it has the focus.
 */

const host = connect<FromClipboardPage, ToClipboardPage, never>(({ text }) => {
  const write = async () => {
    const done = await copyBoth(text.plain, text.html);
    // Without the focus it is tried again when that comes; the extension knows how long to wait.
    if (done || document.hasFocus()) host.postMessage({ kind: 'copied', done });
    else window.addEventListener('focus', () => void write(), { once: true });
  };
  window.focus();
  void write();
});
host.postMessage({ kind: 'ready' });
