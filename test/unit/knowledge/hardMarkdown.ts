import fc from 'fast-check';

const inline = fc.constantFrom(
  'word',
  '[[id]]',
  '[[id#Some heading|a *text*]]',
  '[[#heading]]',
  '![[id]]',
  '[text](a%20b.md#x "title")',
  '[te[x]t](<a b.md>)',
  '[ref]',
  '![alt [with] brackets](i.png)',
  '[![i](i.png)](a.md)',
  '`[[code]] \\` ',
  '\\[[escaped]]',
  '&amp; &#x41; \\*',
  '**bold *nested***',
  '~~gone~~',
  '<b>html</b>',
  '<!-- c -->',
  'a  \nb',
  '[[a\nb]]',
  '](x) [[ ]] [[|t]]',
  'https://example.org/x_y_z',
  'Été 😀 ﬁ',
);

const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '));

const block = fc.oneof(
  line,
  line.map(text => `# ${text.replace(/\n/g, ' ')}`),
  line.map(text => `## ${text.replace(/\n/g, ' ')} ##`),
  line.map(text => `${text.replace(/\n/g, ' ')}\n---`),
  line.map(text => `- ${text}\n  - ${text.replace(/\n/g, ' ')}`),
  line.map(text => `1. ${text.replace(/\n/g, ' ')}\n\n   ## In a list`),
  line.map(text => `> ${text}`),
  line.map(text => `> ## ${text.replace(/\n/g, ' ')}`),
  line.map(text => `| a | b |\n|---|:-:|\n| ${text.replace(/\n/g, ' ').replaceAll('|', '\\|')} | x |`),
  line.map(text => `\`\`\`js\n${text}\n\`\`\``),
  line.map(text => `    ${text.replace(/\n/g, ' ')}`),
  line.map(text => `<div>\n${text}\n</div>`),
  fc.constantFrom('[ref]: a.md#b "t"', '## Phone', '### E-mail', '## Internal', '# Same', '# Same'),
  fc.constantFrom('<!-- internal -->', '<!-- /internal -->', '***', '<!-- headwater-disable HW012 -->'),
);

/** Articles of pieces that are hard to tell apart, with and without front matter. */
export const hardMarkdown = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.boolean())
  .map(([blocks, front]) => `${front ? '---\nid: a\n---\n' : ''}${blocks.join('\n\n')}\n`);
