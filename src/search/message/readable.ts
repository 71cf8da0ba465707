/** A tag that ends a line in what a person sees. */
const lineEnd = /^<\/?(?:p|div|br|li|tr|td|th|h[1-6]|blockquote|table|ul|ol)\b/i;
/** No HTML is without one of these. */
const isHtml = /<\/(?:p|div|td|li|span|body|html)\s*>|<br\s*\/?>/i;
/** Comments, what is no text for a person, tags, and spaces. Of each `<` only what is near is looked at. */
const markup =
  /<!--[\s\S]{0,5000}?-->|<(style|script|head)\b[^<>]{0,500}>[\s\S]{0,20000}?<\/\1\s*>|<[/!]?[a-z][^<>]{0,2000}>|&nbsp;/gi;

/**
 * A message as a person reads it, every character in its place: tags of HTML are blanks or ends of lines, and so are
 * the marks of quotes where all of it is quoted.
 */
export function readable(message: string): string {
  const text = isHtml.test(message) ? message.replace(markup, blank) : message;
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const isQuoted = lines.every(line => /^\s*>/.test(line));
  return isQuoted ? text.replace(/^[\s>]+/gm, marks => marks.replaceAll('>', ' ')) : text;
}

function blank(tag: string): string {
  return lineEnd.test(tag) ? `\n${' '.repeat(tag.length - 1)}` : ' '.repeat(tag.length);
}
