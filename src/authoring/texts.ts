import type { Status } from '../knowledge/article.ts';
import type { InterfaceLanguage } from '../platform/language.ts';

interface Texts {
  openArticle(title: string): string;
  readonly status: Readonly<Record<Status, string>>;
  readonly type: Readonly<Record<'process' | 'answer' | 'story', string>>;
  owner(name: string): string;
  process(title: string): string;
  reviewBy(date: string): string;
  readonly internal: string;
  heading(text: string, title: string): string;
  readonly image: string;
  readonly contactReason: string;
  readonly demand: Readonly<Record<'value' | 'failure', string>>;
  readonly avoidable: Readonly<Record<'no' | 'unnecessary' | 'blameworthy', string>>;
  usedIn(articles: number): string;
  inMonths(months: number): string;
  daysAgo(days: number): string;
  readonly fromTitle: string;
  readonly nothingToRename: string;
  idInUse(id: string, title: string): string;
  readonly idNotAllowed: string;
  readonly headingNotAllowed: string;
  readonly pathNotAllowed: string;
  pathInUse(path: string): string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    openArticle: title => `Open “${title}”`,
    status: {
      'work-in-progress': 'work in progress',
      'not-validated': 'not validated',
      validated: 'validated',
      archived: 'archived',
    },
    type: { process: 'process', answer: 'answer', story: 'story' },
    owner: name => `owner: ${name}`,
    process: title => `process: ${title}`,
    reviewBy: date => `review by ${date}`,
    internal: 'internal',
    heading: (text, title) => `“${text}” in “${title}”`,
    image: 'image',
    contactReason: 'contact reason',
    demand: { value: 'value demand', failure: 'failure demand' },
    avoidable: { no: 'not avoidable', unnecessary: 'unnecessary', blameworthy: 'blameworthy' },
    usedIn: articles => (articles === 1 ? 'in 1 article' : `in ${articles} articles`),
    inMonths: months =>
      months % 12 === 0 ? `in ${months / 12} year${months > 12 ? 's' : ''}` : `in ${months} months`,
    daysAgo: days => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`),
    fromTitle: 'from the title',
    nothingToRename: 'Nothing here can be renamed: go to an id, a heading or a link.',
    idInUse: (id, title) => `The id ${id} belongs to “${title}”. Choose another one.`,
    idNotAllowed: 'An id has letters, digits and . _ / - only, and starts with a letter, a digit or _.',
    headingNotAllowed: 'A heading is one line of text, and stays a heading.',
    pathNotAllowed: 'That place is outside the knowledge base.',
    pathInUse: path => `There is already a file at ${path}.`,
  },
  nl: {
    openArticle: title => `Open “${title}”`,
    status: {
      'work-in-progress': 'in bewerking',
      'not-validated': 'niet gevalideerd',
      validated: 'gevalideerd',
      archived: 'gearchiveerd',
    },
    type: { process: 'proces', answer: 'antwoord', story: 'verhaal' },
    owner: name => `eigenaar: ${name}`,
    process: title => `proces: ${title}`,
    reviewBy: date => `controleren voor ${date}`,
    internal: 'intern',
    heading: (text, title) => `“${text}” in “${title}”`,
    image: 'afbeelding',
    contactReason: 'contactreden',
    demand: { value: 'waardevraag', failure: 'faalvraag' },
    avoidable: { no: 'niet vermijdbaar', unnecessary: 'onnodig', blameworthy: 'verwijtbaar' },
    usedIn: articles => (articles === 1 ? 'in 1 artikel' : `in ${articles} artikelen`),
    inMonths: months => `over ${months % 12 === 0 ? `${months / 12} jaar` : `${months} maanden`}`,
    daysAgo: days => (days === 0 ? 'vandaag' : days === 1 ? 'gisteren' : `${days} dagen geleden`),
    fromTitle: 'uit de titel',
    nothingToRename: 'Hier valt niets te hernoemen: ga naar een id, een kop of een link.',
    idInUse: (id, title) => `Het id ${id} is van “${title}”. Kies een ander.`,
    idNotAllowed:
      'Een id heeft alleen letters, cijfers en . _ / -, en begint met een letter, een cijfer of _.',
    headingNotAllowed: 'Een kop is één regel tekst, en blijft een kop.',
    pathNotAllowed: 'Die plek ligt buiten de kennisbank.',
    pathInUse: path => `Op ${path} staat al een bestand.`,
  },
};
