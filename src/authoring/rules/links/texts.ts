import type { Link } from '../../../knowledge/article.ts';
import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  brokenLink: (kind: Link['kind'], target: string, meant: string | undefined) => string;
  linkTo: (target: string) => string;
  linkToWhole: string;
  newArticle: (id: string) => string;
  brokenAnchor: (title: string, anchor: string, meant: string | undefined) => string;
  archivedTarget: (title: string, next: string | undefined) => string;
  translationCircle: (through: readonly string[]) => string;
  isTheOriginal: string;
  unknownArticle: (key: string, id: string, meant: string | undefined) => string;
  orphanAnswer: string;
}

function list(ids: readonly string[]): string {
  return ids.map(id => `“${id}”`).join(', ');
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    brokenLink: (kind, target, meant) => {
      const what =
        kind === 'wiki'
          ? 'No article has the id'
          : kind === 'image'
            ? 'There is no image'
            : 'There is no file';
      return `${what} “${target}”.${meant === undefined ? '' : ` Is ${meant} meant?`}`;
    },
    linkTo: target => `Link to “${target}”`,
    linkToWhole: 'Link to the whole article',
    newArticle: id => `Make the answer “${id}”`,
    brokenAnchor: (title, anchor, meant) =>
      `“${title}” has no heading “#${anchor}”.${meant === undefined ? '' : ` Is #${meant} meant?`}`,
    archivedTarget: (title, next) =>
      `“${title}” is archived.${next === undefined ? '' : ` “${next}” has taken its place.`}`,
    translationCircle: through =>
      through.length === 0
        ? 'This article says that it is a translation of itself.'
        : `This article is a translation of itself, by way of ${list(through)}. One of them is the original and has no translation-of.`,
    isTheOriginal: 'This is the original: take translation-of out',
    unknownArticle: (key, id, meant) =>
      `No article has the id “${id}” that \`${key}\` names.${meant === undefined ? '' : ` Is “${meant}” meant?`}`,
    orphanAnswer: 'This answer belongs to no process and nothing links to it: it is found by search only.',
  },
  nl: {
    brokenLink: (kind, target, meant) => {
      const what =
        kind === 'wiki'
          ? 'Geen artikel heeft het id'
          : kind === 'image'
            ? 'Er is geen afbeelding'
            : 'Er is geen bestand';
      return `${what} “${target}”.${meant === undefined ? '' : ` Is ${meant} bedoeld?`}`;
    },
    linkTo: target => `Link naar “${target}”`,
    linkToWhole: 'Link naar het hele artikel',
    newArticle: id => `Het antwoord “${id}” maken`,
    brokenAnchor: (title, anchor, meant) =>
      `“${title}” heeft geen kop “#${anchor}”.${meant === undefined ? '' : ` Is #${meant} bedoeld?`}`,
    archivedTarget: (title, next) =>
      `“${title}” is gearchiveerd.${next === undefined ? '' : ` “${next}” is ervoor in de plaats gekomen.`}`,
    translationCircle: through =>
      through.length === 0
        ? 'Dit artikel zegt dat het een vertaling van zichzelf is.'
        : `Dit artikel is een vertaling van zichzelf, via ${list(through)}. Eén ervan is het origineel en heeft geen translation-of.`,
    isTheOriginal: 'Dit is het origineel: translation-of weghalen',
    unknownArticle: (key, id, meant) =>
      `Geen artikel heeft het id “${id}” dat \`${key}\` noemt.${meant === undefined ? '' : ` Is “${meant}” bedoeld?`}`,
    orphanAnswer: 'Dit antwoord hoort bij geen proces en niets linkt ernaar: alleen zoeken vindt het.',
  },
};

export const brokenLink: RuleTexts = {
  en: {
    title: 'Link leads nowhere',
    problem: 'A link names an id that no article has, or a file or image that isn’t there.',
    why: 'An engineer who follows it while the customer waits finds nothing.',
    fix: 'The quick fix links to the article that was probably meant: the one with the same file name in another folder, with the ending that was left out, or with the nearest id.',
    details: [
      'Addresses with a scheme (https, mailto) are not looked up. An address such as `/help/returns` that starts with a slash and a folder which isn’t here, is taken for one of the website on which the article is published. As long as the knowledge base holds no image at all, missing images are passed over; and a missing PDF or the like is only a hint where it holds no file of that kind.',
    ],
  },
  nl: {
    title: 'Link leidt nergens heen',
    problem: 'Een link noemt een id dat geen artikel heeft, of een bestand of afbeelding die er niet is.',
    why: 'Een medewerker die hem volgt terwijl de klant wacht, vindt niets.',
    fix: 'De snelle oplossing linkt naar het artikel dat waarschijnlijk bedoeld is: dat met dezelfde bestandsnaam in een andere map, met het einde dat vergeten is, of met het id dat er het meest op lijkt.',
    details: [
      'Adressen met een schema (https, mailto) worden niet opgezocht. Een adres als `/hulp/retour` dat begint met een schuine streep en een map die hier niet is, geldt als een adres op de website waar het artikel verschijnt. Zolang de kennisbank geen enkele afbeelding heeft, worden ontbrekende afbeeldingen overgeslagen; en een ontbrekende pdf of iets dergelijks is alleen een hint als ze geen enkel bestand van die soort heeft.',
    ],
  },
};

export const brokenAnchor: RuleTexts = {
  en: {
    title: 'Link to a heading that isn’t there',
    problem:
      'The article that a link leads to has no heading, and no HTML tag with an id, by the name behind `#`.',
    why: 'The reader lands at the top and has to look for the right place.',
    fix: 'The quick fix takes the heading that was probably meant, or links to the whole article.',
  },
  nl: {
    title: 'Link naar een kop die er niet is',
    problem: 'Het artikel waar een link heen leidt, heeft geen kop met de naam achter `#`.',
    why: 'De lezer komt bovenaan terecht en moet de goede plek zoeken.',
    fix: 'De snelle oplossing neemt de kop die waarschijnlijk bedoeld is, of linkt naar het hele artikel.',
  },
};

export const archivedTarget: RuleTexts = {
  en: {
    title: 'Link to an archived article',
    problem: 'A link leads to an article with `status: archived`.',
    why: 'What stands there is no longer true, and is passed on to customers all the same.',
    fix: 'Link to the article that took its place. Where the archived one names it in `replaced-by`, the quick fix does it.',
  },
  nl: {
    title: 'Link naar een gearchiveerd artikel',
    problem: 'Een link leidt naar een artikel met `status: archived`.',
    why: 'Wat daar staat klopt niet meer, en wordt toch aan klanten doorgegeven.',
    fix: 'Link naar het artikel dat ervoor in de plaats kwam. Noemt het gearchiveerde artikel dat in `replaced-by`, dan doet de snelle oplossing het.',
  },
};

export const translationCircle: RuleTexts = {
  en: {
    title: 'Translations go round in a circle',
    problem: 'Following `translation-of` from an article leads back to the same article.',
    why: 'Nobody can tell which text is the original that the others have to follow.',
    fix: 'Take `translation-of` out of the original: the quick fix does so.',
  },
  nl: {
    title: 'Vertalingen vormen een kring',
    problem: 'Wie vanuit een artikel `translation-of` volgt, komt weer bij hetzelfde artikel uit.',
    why: 'Niemand kan zeggen welke tekst het origineel is dat de andere moeten volgen.',
    fix: 'Haal `translation-of` weg uit het origineel: de snelle oplossing doet dat.',
  },
};

export const unknownArticle: RuleTexts = {
  en: {
    title: 'Front matter names an article that isn’t there',
    problem: '`translation-of` or `replaced-by` names an id that no article has.',
    why: 'Nobody is told when the original of a translation changes, and who comes to an archived article isn’t sent on.',
    fix: 'The quick fix takes the id that was probably meant.',
  },
  nl: {
    title: 'Front matter noemt een artikel dat er niet is',
    problem: '`translation-of` of `replaced-by` noemt een id dat geen artikel heeft.',
    why: 'Niemand krijgt te horen dat het origineel van een vertaling verandert, en wie bij een gearchiveerd artikel komt, wordt niet doorgestuurd.',
    fix: 'De snelle oplossing neemt het id dat waarschijnlijk bedoeld is.',
  },
};

export const orphanAnswer: RuleTexts = {
  en: {
    title: 'Answer that nothing leads to',
    problem: 'An answer has no process, and no other article links to it.',
    why: 'Nobody owns it, and nobody comes across it who doesn’t search for its words.',
    fix: 'Give it a process, or link to it from an article that comes before it.',
  },
  nl: {
    title: 'Antwoord waar niets heen leidt',
    problem: 'Een antwoord heeft geen proces, en geen ander artikel linkt ernaar.',
    why: 'Niemand is er eigenaar van, en wie niet op zijn woorden zoekt, komt het niet tegen.',
    fix: 'Geef het een proces, of link ernaar vanuit een artikel dat eraan voorafgaat.',
  },
};
