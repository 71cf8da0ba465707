/**
 * Puts a text on the clipboard, for programs that take it with its layout as well.
 * @returns false where the page may not write there, or not in this form
 */
export async function copyBoth(plain: string, html: string): Promise<boolean> {
  try {
    const as = (text: string, type: string) => new Blob([text], { type });
    const item = { 'text/plain': as(plain, 'text/plain'), 'text/html': as(html, 'text/html') };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}
