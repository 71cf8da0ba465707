import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  plainArticle: string;
  plainArticles: (count: number) => string;
  addFrontMatter: string;
  addFrontMatterToAll: string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    plainArticle:
      'This article has no front matter of Headwater yet. It is found by search all the same; with an id, a type and an owner it also takes part in links, reviews and reports.',
    plainArticles: count =>
      `${count.toLocaleString('en')} articles have no front matter of Headwater yet. They are found by search all the same; with an id, a type and an owner they also take part in links, reviews and reports. Start with the ones that are used most.`,
    addFrontMatter: 'Add front matter',
    addFrontMatterToAll: 'Add front matter to all of them',
  },
  nl: {
    plainArticle:
      'Dit artikel heeft nog geen front matter van Headwater. Zoeken vindt het toch; met een id, een type en een eigenaar doet het ook mee in links, controles en rapporten.',
    plainArticles: count =>
      `${count.toLocaleString('nl')} artikelen hebben nog geen front matter van Headwater. Zoeken vindt ze toch; met een id, een type en een eigenaar doen ze ook mee in links, controles en rapporten. Begin met de meest gebruikte.`,
    addFrontMatter: 'Front matter toevoegen',
    addFrontMatterToAll: 'Front matter toevoegen aan alle artikelen',
  },
};

export const frontMatterYaml: RuleTexts = {
  en: {
    title: 'Front matter is not valid YAML',
    problem:
      'The block between the two lines `---` at the top of an article breaks the rules of YAML, or holds text and no keys.',
    why: 'What can’t be read doesn’t count: the article may lose its id, its process or its review date.',
    fix: 'Correct the marked place. Often a text with a colon, or one that starts with `*` or `&`, needs quotes around it.',
  },
  nl: {
    title: 'Front matter is geen geldige YAML',
    problem:
      'Het blok tussen de twee regels `---` boven in een artikel volgt de regels van YAML niet, of bevat tekst en geen sleutels.',
    why: 'Wat niet te lezen is, telt niet: het artikel kan zijn id, proces of controledatum kwijtraken.',
    fix: 'Verbeter de aangewezen plek. Vaak moet een tekst met een dubbele punt, of een die met `*` of `&` begint, tussen aanhalingstekens.',
  },
};

export const settingsFile: RuleTexts = {
  en: {
    title: 'headwater.yaml has a mistake',
    problem:
      'A key of headwater.yaml has a value that it can’t have, a source names a field that contacts don’t have, or the file is not valid YAML.',
    why: 'The wrong key takes its default, and the column of an unknown field is not read, which is not what was meant.',
    fix: 'Correct the marked place; the message says what it can be.',
  },
  nl: {
    title: 'headwater.yaml bevat een fout',
    problem:
      'Een sleutel in headwater.yaml heeft een waarde die niet kan, een bron noemt een veld dat klantcontacten niet hebben, of het bestand is geen geldige YAML.',
    why: 'De foute sleutel krijgt zijn standaardwaarde, en de kolom van een onbekend veld wordt niet gelezen; dat is niet wat er bedoeld is.',
    fix: 'Verbeter de aangewezen plek; de melding zegt wat er mag staan.',
  },
};

export const reasonsFile: RuleTexts = {
  en: {
    title: 'reasons.yaml has a mistake',
    problem:
      'A contact reason has a value that it can’t have or a code that is used twice, or the file is not valid YAML.',
    why: 'A reason that is left out takes its contacts out of the figures.',
    fix: 'Correct the marked reason; the message says what is wrong with it.',
  },
  nl: {
    title: 'reasons.yaml bevat een fout',
    problem:
      'Een contactreden heeft een waarde die niet kan of een code die al bestaat, of het bestand is geen geldige YAML.',
    why: 'Een reden die wegvalt, haalt haar contacten uit de cijfers.',
    fix: 'Verbeter de aangewezen reden; de melding zegt wat eraan mankeert.',
  },
};

export const decisionsFile: RuleTexts = {
  en: {
    title: 'File of decisions has a mistake',
    problem:
      'An entry of a file in decisions/ has no date, no decision that is one, or a value that it can’t have; or the file is not valid YAML, or no list.',
    why: 'A decision that can’t be read doesn’t count: the process stays on the list as if nobody had answered, and the effect of its repair isn’t measured.',
    fix: 'Correct the marked entry; the message says what is wrong with it. “Decide about a process” writes entries that are right.',
  },
  nl: {
    title: 'Bestand met besluiten bevat een fout',
    problem:
      'Een besluit in een bestand in decisions/ heeft geen datum, geen besluit dat bestaat of een waarde die niet kan; of het bestand is geen geldige YAML, of geen lijst.',
    why: 'Een besluit dat niet te lezen is, telt niet: het proces blijft op de lijst staan alsof niemand heeft geantwoord, en het effect van het herstel wordt niet gemeten.',
    fix: 'Verbeter het aangewezen besluit; de melding zegt wat eraan mankeert. “Besluit over een proces” schrijft besluiten die kloppen.',
  },
};

export const unreadableFile: RuleTexts = {
  en: {
    title: 'File can’t be read as an article',
    problem: 'The file is larger than 8 MB, holds no text, or is not encoded as UTF-8.',
    why: 'Nobody finds what it says, or finds it with wrong characters.',
    fix: 'Save the file as UTF-8, or split it into articles.',
  },
  nl: {
    title: 'Bestand is niet als artikel te lezen',
    problem: 'Het bestand is groter dan 8 MB, bevat geen tekst of is niet gecodeerd als UTF-8.',
    why: 'Niemand vindt wat erin staat, of vindt het met verkeerde tekens.',
    fix: 'Bewaar het bestand als UTF-8, of splits het in artikelen.',
  },
};

export const noFrontMatter: RuleTexts = {
  en: {
    title: 'No front matter of Headwater yet',
    problem: 'The article has no id, type or process in its front matter.',
    why: 'Search finds it all the same. But it has no owner who reviews it, it belongs to no process, and a link by id can’t lead to it.',
    fix: 'The quick fix adds the keys with what can be told from the article: id, type, title, language and status.',
    details: [
      'When more than twenty articles are like this, they are counted in one hint on headwater.yaml instead of a hint in each of them. Most other rules stay silent about such articles.',
    ],
  },
  nl: {
    title: 'Nog geen front matter van Headwater',
    problem: 'Het artikel heeft geen id, type of proces in zijn front matter.',
    why: 'Zoeken vindt het toch. Maar het heeft geen eigenaar die het controleert, hoort bij geen proces, en een link met een id kan er niet heen.',
    fix: 'De snelle oplossing voegt de sleutels toe met wat uit het artikel blijkt: id, type, titel, taal en status.',
    details: [
      'Zijn er meer dan twintig zulke artikelen, dan staan ze samen in één hint bij headwater.yaml in plaats van elk met een eigen hint. De meeste andere regels zwijgen over zulke artikelen.',
    ],
  },
};
