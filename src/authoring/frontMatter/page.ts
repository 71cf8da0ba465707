import { type FrontMatterKey, frontMatterKeys, isList, type ValueKind } from '../frontMatterSchema.ts';

const kinds: Readonly<Record<ValueKind, string>> = {
  id: 'an id: letters, digits and `. _ / -`',
  text: 'text',
  words: 'a list of words',
  choice: 'one of those below',
  language: 'a language tag, such as `en` or `nl-BE`',
  article: 'the id of an article',
  process: 'the id of a process',
  owner: 'the name of a department',
  reasons: 'a list of codes from `reasons.yaml`',
  channel: 'the key of a channel in `headwater.yaml`',
  date: 'a date, such as `2027-03-01`',
  hash: 'written by Headwater',
};

/** The documentation page of the front matter, as docs/front-matter.md holds it. */
export function frontMatterPage(): string {
  return `${[intro, ...frontMatterKeys.map(section)].join('\n\n')}\n`;
}

const intro = `# Front matter

<!-- Made from src/authoring/frontMatterSchema.ts by \`node scripts/front-matter-page.ts\`; change it there. -->

An article starts with a block of YAML between two lines of three hyphens:

    ---
    id: refund-late
    type: answer
    title: When do I get my money back?
    process: refunds
    ---

Every key may be left out: an article without front matter is found all the same. Keys that Headwater doesn't know
are kept and passed over. In the editor, completion offers the keys and the values that are in use, and a hover says
what a key means. [front-matter.schema.json](front-matter.schema.json) says the same to other tools, as a JSON Schema.`;

function section(key: FrontMatterKey): string {
  const lines = [
    `## ${key.key}`,
    key.description.en,
    `- Value: ${kinds[key.kind]}`,
    `- Example: \`${key.key}: ${key.example}\``,
    `- ${useOf(key)}`,
  ];
  const [heading = '', description = '', ...facts] = lines;
  const choices = key.choices?.map(c => `| \`${c.value}\` | ${c.description.en} |`) ?? [];
  const table = choices.length > 0 ? ['', '| value | meaning |', '| --- | --- |', ...choices] : [];
  const single = isList(key.kind) ? ['- A single value may stand there without brackets.'] : [];
  return [heading, '', description, '', ...facts, ...single, ...table].join('\n');
}

function useOf({ use }: FrontMatterKey): string {
  const named = (need: string, words: string) => {
    const types = Object.entries(use).flatMap(([type, n]) => (n === need ? [plural[type] ?? type] : []));
    return types.length > 0 ? [`${words} ${types.join(', ')}`] : [];
  };
  const text = [
    ...named('required', 'needed in'),
    ...named('validated', 'needed in validated'),
    ...named('optional', 'possible in'),
  ].join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plural: Readonly<Record<string, string>> = {
  process: 'processes',
  answer: 'answers',
  story: 'stories',
};
