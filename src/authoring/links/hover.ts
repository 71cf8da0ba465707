import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Heading } from '../../knowledge/article.ts';
import type { ParsedArticle } from '../../knowledge/parsedArticle.ts';
import type { ParsedSection } from '../../knowledge/parsedParts.ts';
import type { Reason } from '../../knowledge/reasons.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';
import type { Position, Range } from '../../platform/problem.ts';
import type { AuthoringContext } from '../context.ts';
import { frontMatterEntries } from '../frontMatter/entries.ts';
import { type FrontMatterKey, frontMatterKey } from '../frontMatterSchema.ts';
import { touches } from '../position.ts';
import { texts } from '../texts.ts';
import { articleCard, escapeMarkdown } from './articleCard.ts';
import { type Subject, subjectAt } from './subject.ts';

/** Characters of the text of an article that a hover shows. */
const shown = 400;

/**
 * What a link, an id or a key of the front matter is about: the article with its state and its first words, the
 * contact reason, the meaning of the key.
 */
export async function hoverAt(
  context: AuthoringContext,
  parsed: ParsedArticle,
  position: Position,
): Promise<Hover | undefined> {
  const subject = subjectAt(parsed, context.base, position);
  const text = subject && (await textOf(context, parsed, subject));
  if (subject && text !== undefined) return hover(text, subject.range);
  return keyHover(context, parsed, position);
}

function hover(value: string, range: Range): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

async function textOf(
  context: AuthoringContext,
  parsed: ParsedArticle,
  subject: Subject,
): Promise<string | undefined> {
  if (subject.kind === 'reason') return reasonText(context, subject.reason);
  if (subject.kind === 'file') return undefined;
  // Nobody needs to be told of the article that is open.
  if (subject.at === 'id' || subject.at === 'title' || subject.at === 'heading') return undefined;
  const target = subject.article.path === parsed.path ? parsed : await context.parsed(subject.article.path);
  const heading = subject.kind === 'heading' ? subject.heading : undefined;
  const words = target ? firstWords(target, heading) : '';
  const card = articleCard(context, subject.article);
  const place = heading ? `\n\n*${escapeMarkdown(heading.text)}*` : '';
  return `${card}${place}${words === '' ? '' : `\n\n${escapeMarkdown(words)}`}`;
}

/** The first words under a heading, or of the article. */
function firstWords(parsed: ParsedArticle, heading: Heading | undefined): string {
  const hasText = (section: ParsedSection) => section.text.trim() !== '';
  const index = heading === undefined ? -1 : parsed.headings.findIndex(h => h.anchor === heading.anchor);
  const section =
    parsed.sections.find(s => hasText(s) && s.heading === index) ??
    (heading === undefined ? parsed.sections.find(hasText) : undefined);
  const text = section?.text.trim() ?? '';
  return text.length <= shown
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', shown) + 1 || shown).trimEnd()} …`;
}

function reasonText({ language }: AuthoringContext, reason: Reason): string {
  const words = texts[language];
  const label = reason.label[language] ?? Object.values(reason.label)[0] ?? reason.code;
  const facts = [words.contactReason, words.demand[reason.demand], words.avoidable[reason.avoidable]];
  return `**${escapeMarkdown(label)}**\n\n${facts.map(escapeMarkdown).join(' · ')}`;
}

/** The key, with what the interface calls it where that is another word. */
function titleOf({ key, name }: FrontMatterKey, language: InterfaceLanguage): string {
  return `**${key}**${name[language] === key.replaceAll('-', ' ') ? '' : ` · ${name[language]}`}`;
}

/** The meaning of a key, and of its value where that is one of a few. */
function keyHover(context: AuthoringContext, parsed: ParsedArticle, position: Position): Hover | undefined {
  for (const entry of frontMatterEntries(parsed)) {
    const key = frontMatterKey(entry.key);
    if (!key) continue;
    if (touches(entry.keyRange, position)) {
      const choices = (key.choices ?? []).map(
        ({ value, description }) => `- \`${value}\`: ${description[context.language]}`,
      );
      const lines = [titleOf(key, context.language), key.description[context.language], choices.join('\n')];
      return hover(lines.join('\n\n').trimEnd(), entry.keyRange);
    }
    const value = entry.values.find(v => touches(v.range, position));
    const choice = value && key.choices?.find(c => c.value === value.text);
    if (value && choice)
      return hover(`**${choice.value}**\n\n${choice.description[context.language]}`, value.range);
  }
  return undefined;
}
