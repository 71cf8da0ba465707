import type { ArticleType } from '../../../knowledge/article.ts';
import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  requiredField: (key: string, type: ArticleType, validated: boolean) => string;
  addKey: (key: string) => string;
  duplicateId: (id: string, path: string, more: number) => string;
  otherId: (id: string) => string;
  titleQuestion: (startsAsQuestion: boolean) => string;
  addQuestionMark: string;
  unknownProcess: (process: string, nearest: string | undefined) => string;
  newProcess: (process: string) => string;
  unknownReason: (code: string, nearest: string | undefined) => string;
  addReason: (code: string) => string;
  replaceBy: (value: string) => string;
  removeKey: (key: string) => string;
}

const article: Record<InterfaceLanguage, Record<ArticleType, string>> = {
  en: { process: 'A process', answer: 'An answer', story: 'A story' },
  nl: { process: 'Een proces', answer: 'Een antwoord', story: 'Een verhaal' },
};

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    requiredField: (key, type, validated) =>
      `${article.en[type]}${validated ? ' that is validated' : ''} needs \`${key}\` in its front matter.`,
    addKey: key => `Add \`${key}\``,
    otherId: id => `Give this article the id “${id}”`,
    duplicateId: (id, path, more) =>
      `The id “${id}” is also that of ${path}${more > 0 ? ` and ${more} more` : ''}. Links to it lead to only one of them: give each its own id.`,
    titleQuestion: starts =>
      starts
        ? 'The title of an answer is a question: end it with a question mark.'
        : 'The title of an answer is the customer’s question, in the customer’s words.',
    addQuestionMark: 'End the title with a question mark',
    unknownProcess: (process, nearest) =>
      `There is no process “${process}”.${nearest === undefined ? '' : ` Is “${nearest}” meant?`}`,
    newProcess: process => `Make the process “${process}”`,
    unknownReason: (code, nearest) =>
      `No contact reason has the code ${code}.${nearest === undefined ? '' : ` Is ${nearest} meant?`}`,
    addReason: code => `Add ${code} to reasons.yaml`,
    replaceBy: value => `Replace by “${value}”`,
    removeKey: key => `Take \`${key}\` away`,
  },
  nl: {
    requiredField: (key, type, validated) =>
      `${article.nl[type]}${validated ? ' dat gevalideerd is,' : ''} heeft \`${key}\` nodig in de front matter.`,
    addKey: key => `\`${key}\` toevoegen`,
    otherId: id => `Dit artikel het id “${id}” geven`,
    duplicateId: (id, path, more) =>
      `Het id “${id}” is ook van ${path}${more > 0 ? ` en nog ${more}` : ''}. Links ernaartoe leiden maar naar één ervan: geef elk een eigen id.`,
    titleQuestion: starts =>
      starts
        ? 'De titel van een antwoord is een vraag: eindig met een vraagteken.'
        : 'De titel van een antwoord is de vraag van de klant, in de woorden van de klant.',
    addQuestionMark: 'De titel laten eindigen met een vraagteken',
    unknownProcess: (process, nearest) =>
      `Er is geen proces “${process}”.${nearest === undefined ? '' : ` Is “${nearest}” bedoeld?`}`,
    newProcess: process => `Het proces “${process}” maken`,
    unknownReason: (code, nearest) =>
      `Geen contactreden heeft de code ${code}.${nearest === undefined ? '' : ` Is ${nearest} bedoeld?`}`,
    addReason: code => `${code} toevoegen aan reasons.yaml`,
    replaceBy: value => `Vervangen door “${value}”`,
    removeKey: key => `\`${key}\` weghalen`,
  },
};

export const requiredField: RuleTexts = {
  en: {
    title: 'Required field is missing',
    problem:
      'A process needs an id and a title, and an owner once it is validated. An answer needs an id, a title and a process. A story needs a title and a process.',
    why: 'Without its process an answer has no owner, and its contacts count nowhere. Without an owner nobody repairs a process.',
    fix: 'Write the key; completion offers the values. For an id and a title the quick fix takes those that are used now.',
  },
  nl: {
    title: 'Verplicht veld ontbreekt',
    problem:
      'Een proces heeft een id en een titel nodig, en een eigenaar zodra het gevalideerd is. Een antwoord heeft een id, een titel en een proces nodig. Een verhaal heeft een titel en een proces nodig.',
    why: 'Zonder proces heeft een antwoord geen eigenaar en tellen zijn contacten nergens mee. Zonder eigenaar herstelt niemand een proces.',
    fix: 'Schrijf de sleutel; aanvullen biedt de waarden. Voor een id en een titel neemt de snelle oplossing die nu gelden.',
  },
};

export const duplicateId: RuleTexts = {
  en: {
    title: 'Two articles have the same id',
    problem: 'An id stands in the front matter of more than one article.',
    why: 'A link by id leads to only one of them, and contacts and votes of the two are added up.',
    fix: 'Give one of them another id: the quick fix proposes one that is free. Links keep leading to the other article, so change the one that they don’t mean.',
  },
  nl: {
    title: 'Twee artikelen hebben hetzelfde id',
    problem: 'Een id staat in de front matter van meer dan één artikel.',
    why: 'Een link met dit id leidt maar naar één ervan, en contacten en stemmen van beide worden opgeteld.',
    fix: 'Geef een van beide een ander id: de snelle oplossing stelt een vrij id voor. Links blijven naar het andere artikel gaan; kies dus het artikel dat ze niet bedoelen.',
  },
};

export const titleQuestion: RuleTexts = {
  en: {
    title: 'Title of an answer is not a question',
    problem: 'The title of an article with `type: answer` doesn’t end with a question mark.',
    why: 'Customers ask questions. A title in their words is found sooner, and shows at a glance whether it is the right answer.',
    fix: 'Write the title as the customer asks it. Where it already starts like a question, the quick fix adds the question mark.',
  },
  nl: {
    title: 'Titel van een antwoord is geen vraag',
    problem: 'De titel van een artikel met `type: answer` eindigt niet met een vraagteken.',
    why: 'Klanten stellen vragen. Een titel in hun woorden wordt eerder gevonden, en laat in één oogopslag zien of dit het goede antwoord is.',
    fix: 'Schrijf de titel zoals de klant het vraagt. Begint hij al als een vraag, dan voegt de snelle oplossing het vraagteken toe.',
  },
};

export const unknownProcess: RuleTexts = {
  en: {
    title: 'Process doesn’t exist',
    problem: 'An answer or story names a process that no article with `type: process` has as its id.',
    why: 'The answer has no owner, and its contacts are counted under a process that nobody sees.',
    fix: 'The quick fix takes the id that was probably meant, or makes the process.',
    details: ['Silent as long as the knowledge base has no process at all.'],
  },
  nl: {
    title: 'Proces bestaat niet',
    problem: 'Een antwoord of verhaal noemt een proces dat geen artikel met `type: process` als id heeft.',
    why: 'Het antwoord heeft geen eigenaar, en zijn contacten tellen mee bij een proces dat niemand ziet.',
    fix: 'De snelle oplossing neemt het id dat waarschijnlijk bedoeld is, of maakt het proces.',
    details: ['Zwijgt zolang de kennisbank nog geen enkel proces heeft.'],
  },
};

export const unknownReason: RuleTexts = {
  en: {
    title: 'Contact reason doesn’t exist',
    problem: 'An article names a contact reason that reasons.yaml doesn’t have.',
    why: 'Contacts with that reason don’t lead to this article.',
    fix: 'The quick fix takes the code that was probably meant, or adds the reason.',
    details: ['Silent as long as there are no reasons at all.'],
  },
  nl: {
    title: 'Contactreden bestaat niet',
    problem: 'Een artikel noemt een contactreden die niet in reasons.yaml staat.',
    why: 'Contacten met die reden leiden niet naar dit artikel.',
    fix: 'De snelle oplossing neemt de code die waarschijnlijk bedoeld is, of voegt de reden toe.',
    details: ['Zwijgt zolang er nog geen enkele reden is.'],
  },
};

export const keyTypo: RuleTexts = {
  en: {
    title: 'Key with a typing mistake',
    problem: 'The front matter has a key that Headwater doesn’t know and that looks like one that it knows.',
    why: 'Unknown keys are kept and passed over, so what was meant has no effect.',
    fix: 'The quick fix writes the key that was probably meant.',
  },
  nl: {
    title: 'Sleutel met een typefout',
    problem:
      'De front matter heeft een sleutel die Headwater niet kent en die lijkt op een die het wel kent.',
    why: 'Onbekende sleutels blijven staan en worden overgeslagen; wat bedoeld was, werkt dus niet.',
    fix: 'De snelle oplossing schrijft de sleutel die waarschijnlijk bedoeld is.',
  },
};

export const keyOfOtherType: RuleTexts = {
  en: {
    title: 'Key of another type of article',
    problem:
      'The front matter has a key that says nothing for this type of article, such as a promise of an answer.',
    why: 'It looks as if it counts, and doesn’t.',
    fix: 'The quick fix takes it away. Or move it to the article where it belongs: a promise to the process.',
  },
  nl: {
    title: 'Sleutel van een ander type artikel',
    problem:
      'De front matter heeft een sleutel die bij dit type artikel niets zegt, zoals een belofte bij een antwoord.',
    why: 'Het lijkt of hij telt, maar dat is niet zo.',
    fix: 'De snelle oplossing haalt hem weg. Of zet hem bij het artikel waar hij hoort: een belofte bij het proces.',
  },
};

export const wrongValue: RuleTexts = {
  en: {
    title: 'Value that a key can’t have',
    problem:
      'A key has a value that is not one of its values: a status that doesn’t exist, a date that is none, an unknown language or channel, a list where one value belongs.',
    why: 'The value is passed over and the key takes its default: an article with a mistyped status is not validated.',
    fix: 'The message names the values. Where one was probably meant, the quick fix writes it.',
  },
  nl: {
    title: 'Waarde die een sleutel niet kan hebben',
    problem:
      'Een sleutel heeft een waarde die niet bij zijn waarden hoort: een status die niet bestaat, een datum die er geen is, een onbekende taal of een onbekend kanaal, een lijst waar één waarde hoort.',
    why: 'De waarde wordt overgeslagen en de sleutel krijgt zijn standaardwaarde: een artikel met een verkeerd gespelde status is niet gevalideerd.',
    fix: 'De melding noemt de waarden. Waar er waarschijnlijk een bedoeld is, schrijft de snelle oplossing die.',
  },
};
