import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  channel: (here: string, there: string, channel: string | undefined) => string;
  translation: (here: string, there: string, title: string, language: string) => string;
  process: (here: string, there: string, title: string, more: number) => string;
  takeOver: (value: string) => string;
  missingChannel: (label: string) => string;
  addSection: (label: string) => string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    channel: (here, there, channel) =>
      channel === undefined
        ? `“${here}” here, but “${there}” in the text that serves every channel.`
        : `“${here}” here, but “${there}” in the wording for ${channel}.`,
    translation: (here, there, title, language) =>
      `“${here}” here, but “${there}” in the version in ${nameOf(language, 'en')}, “${title}”.`,
    process: (here, there, title, more) =>
      `“${here}” here, but “${there}” in “${title}”${more > 0 ? ` and ${more} more of this process` : ', of the same process'}.`,
    takeOver: value => `Write “${value}” here`,
    missingChannel: label => `There is wording for other channels, but none for ${label}.`,
    addSection: label => `Add a section “${label}”`,
  },
  nl: {
    channel: (here, there, channel) =>
      channel === undefined
        ? `Hier “${here}”, maar “${there}” in de tekst die voor alle kanalen geldt.`
        : `Hier “${here}”, maar “${there}” in de tekst voor ${channel}.`,
    translation: (here, there, title, language) =>
      `Hier “${here}”, maar “${there}” in de versie in het ${nameOf(language, 'nl')}, “${title}”.`,
    process: (here, there, title, more) =>
      `Hier “${here}”, maar “${there}” in “${title}”${more > 0 ? ` en nog ${more} van dit proces` : ', van hetzelfde proces'}.`,
    takeOver: value => `Hier “${value}” schrijven`,
    missingChannel: label => `Er is tekst voor andere kanalen, maar niet voor ${label}.`,
    addSection: label => `Een sectie “${label}” toevoegen`,
  },
};

function nameOf(language: string, interfaceLanguage: InterfaceLanguage): string {
  try {
    return new Intl.DisplayNames(interfaceLanguage, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

const values = {
  en: 'Values are amounts of money, percentages, terms (14 days, two weeks, 3 to 5 working days), dates, clock times and opening hours, phone numbers, e-mail addresses, postcodes and post-office boxes. They are compared by what they mean: 14 days is two weeks, € 1.000 is 1,000 euros, 5 pm is 17:00. A month is 28 to 31 days, and working days are compared with working days only.',
  nl: 'Waarden zijn geldbedragen, percentages, termijnen (14 dagen, twee weken, 3 tot 5 werkdagen), datums, tijden en openingstijden, telefoonnummers, e-mailadressen, postcodes en postbussen. Ze worden vergeleken op wat ze betekenen: 14 dagen is twee weken, € 1.000 is 1,000 euros, 5 pm is 17:00. Een maand is 28 tot 31 dagen, en werkdagen worden alleen met werkdagen vergeleken.',
};

const conditions = {
  en: 'Two values are compared only if they limit in the same way (a minimum with a minimum; “within 14 days” also with “14 days” and “more than 14 days”, which tell the same limit), if one sentence or row of a table has all other numbers that the other one has (weights, years and numbers of persons are conditions), and if neither leans on the sentence before it (“Then…”, “In that case…”), is about an example or gives an estimate (“about 2 days”). A text that gives both values about as alike tells them apart itself and contradicts nothing.',
  nl: 'Twee waarden worden alleen vergeleken als ze op dezelfde manier begrenzen (een minimum met een minimum; “binnen 14 dagen” ook met “14 dagen” en “langer dan 14 dagen”, die dezelfde grens noemen), als de ene zin of tabelrij alle andere getallen van de andere heeft (gewichten, jaren en aantallen personen zijn voorwaarden), en als geen van beide op de vorige zin leunt (“Dan…”, “In dat geval…”), over een voorbeeld gaat of een schatting geeft (“ongeveer 2 dagen”). Een tekst die beide waarden geeft bij ongeveer dezelfde woorden, houdt ze zelf uit elkaar en spreekt niets tegen.',
};

const weights = {
  en: 'The words are up to ten before and eight behind a value in its sentence, or those of its row in a table, cut off to their first five letters, without stop words. The nearest count most, words that most articles have count a third, and the sentence before it on the same line counts a little.',
  nl: 'De woorden zijn hoogstens tien voor en acht achter een waarde in haar zin, of die van haar rij in een tabel, afgekapt op hun eerste vijf letters, zonder stopwoorden. De dichtstbijzijnde tellen het meest, woorden die de meeste artikelen hebben voor een derde, en de zin ervoor op dezelfde regel een beetje.',
};

const why = {
  en: 'Whoever asks by phone and by e-mail gets two answers. The customer holds us to the better one, and calls again to know which is true.',
  nl: 'Wie belt en mailt, krijgt twee antwoorden. De klant houdt ons aan het gunstigste, en belt nog eens om te weten wat klopt.',
};

const fix = {
  en: 'Find out which one is true, and write it in both places. The finding is shown at both; the quick fix takes over the value of the other place.',
  nl: 'Zoek uit welke klopt, en schrijf die op beide plaatsen. De melding staat op beide; de snelle oplossing neemt de waarde van de andere plaats over.',
};

export const channelContradiction: RuleTexts = {
  en: {
    title: 'Channels contradict each other',
    problem:
      'The wording for a channel gives another value than the text that serves all channels, or than another channel’s.',
    why: why.en,
    fix: fix.en,
    details: [
      values.en,
      'Two values in one article are about the same where at least a fifth of what the words around them tell is the same, and two words at least. Less will do where each is the only value of its kind that the other’s channel doesn’t have, or where one stands in one channel only and the other in the rest of them.',
      weights.en,
      conditions.en,
    ],
  },
  nl: {
    title: 'Kanalen spreken elkaar tegen',
    problem:
      'De tekst voor een kanaal geeft een andere waarde dan de tekst die voor alle kanalen geldt, of dan die van een ander kanaal.',
    why: why.nl,
    fix: fix.nl,
    details: [
      values.nl,
      'Twee waarden in één artikel gaan over hetzelfde als minstens een vijfde van wat de woorden eromheen zeggen hetzelfde is, en minstens twee woorden. Minder is genoeg als elk de enige waarde van haar soort is die het kanaal van de andere niet heeft, of als de ene in maar één kanaal staat en de andere in alle overige.',
      weights.nl,
      conditions.nl,
    ],
  },
};

export const translationContradiction: RuleTexts = {
  en: {
    title: 'Translation contradicts the original',
    problem: 'An article and its translation give different values.',
    why: why.en,
    fix: fix.en,
    details: [
      values.en,
      'Words can’t be compared across languages. So for each kind of value, unit and channel the values that one text has more often than the other are laid side by side, in order. Where both texts have as many values, each of these is held against its counterpart. Where one has more, something was left out, added or repeated, and only a single pair of values that the other text doesn’t have at all is told.',
    ],
  },
  nl: {
    title: 'Vertaling spreekt het origineel tegen',
    problem: 'Een artikel en zijn vertaling geven verschillende waarden.',
    why: why.nl,
    fix: fix.nl,
    details: [
      values.nl,
      'Woorden zijn tussen talen niet te vergelijken. Daarom worden per soort waarde, eenheid en kanaal de waarden die de ene tekst vaker heeft dan de andere, op volgorde naast elkaar gelegd. Hebben beide teksten evenveel waarden, dan wordt elk hiervan met haar tegenhanger vergeleken. Heeft een tekst er meer, dan is er iets weggelaten, toegevoegd of herhaald, en wordt alleen een enkel paar gemeld van waarden die de andere tekst helemaal niet heeft.',
    ],
  },
};

export const processContradiction: RuleTexts = {
  en: {
    title: 'Answers of one process contradict each other',
    problem:
      'Two answers of the same process, in the same language, give different values for the same thing: 14 days here, 30 days there.',
    why: why.en,
    fix: fix.en,
    details: [
      values.en,
      'Two values are about the same where at least 21% of what the words tell is the same (30% for percentages, ages, phone numbers and addresses, of which a process often has several; 40% for dates), and two words at least. The words of the title and of the heading above a value count too, half as much.',
      weights.en,
      'Two answers that fill in one template for different products or countries, or whose titles give different numbers (versions, years), may differ. So may two values that each stand in a third answer too: then they are two facts. And where the others give three values or more for it, each answer has its own. Amounts that differ more than five times, and terms that differ more than thirteen times, are about different things.',
      conditions.en,
      'The rule would rather miss a contradiction than make one up: two sentences that say the same in other words are not found.',
    ],
  },
  nl: {
    title: 'Antwoorden van één proces spreken elkaar tegen',
    problem:
      'Twee antwoorden van hetzelfde proces, in dezelfde taal, geven verschillende waarden voor hetzelfde: hier 14 dagen, daar 30 dagen.',
    why: why.nl,
    fix: fix.nl,
    details: [
      values.nl,
      'Twee waarden gaan over hetzelfde als minstens 21% van wat de woorden zeggen hetzelfde is (30% bij percentages, leeftijden, telefoonnummers en adressen, waarvan een proces er vaak meer heeft; 40% bij datums), en minstens twee woorden. De woorden van de titel en van de kop boven een waarde tellen ook mee, voor de helft.',
      weights.nl,
      'Twee antwoorden die één sjabloon voor verschillende producten of landen invullen, of waarvan de titels verschillende getallen geven (versies, jaren), mogen verschillen. Twee waarden die elk ook in een derde antwoord staan ook: dan zijn het twee feiten. En geven de andere er drie of meer waarden voor, dan heeft elk antwoord zijn eigen waarde. Bedragen die meer dan vijf keer verschillen, en termijnen die meer dan dertien keer verschillen, gaan over iets anders.',
      conditions.nl,
      'De regel mist liever een tegenspraak dan dat hij er een verzint: twee zinnen die hetzelfde in andere woorden zeggen, vindt hij niet.',
    ],
  },
};

export const missingChannel: RuleTexts = {
  en: {
    title: 'No wording for a channel',
    problem:
      'An answer has sections with the wording for some channels, but none for another one of headwater.yaml.',
    why: 'An engineer on that channel has to make up the words, and says it differently every time.',
    fix: 'The quick fix adds the section. Or take the other sections away: text outside them serves every channel.',
    details: [
      'Answers with a section for fewer than two channels, drafts and internal answers are passed over.',
    ],
  },
  nl: {
    title: 'Geen tekst voor een kanaal',
    problem:
      'Een antwoord heeft secties met de tekst voor sommige kanalen, maar geen voor een ander kanaal uit headwater.yaml.',
    why: 'Een medewerker op dat kanaal moet zelf woorden bedenken, en zegt het elke keer anders.',
    fix: 'De snelle oplossing voegt de sectie toe. Of haal de andere secties weg: tekst erbuiten geldt voor alle kanalen.',
    details: [
      'Antwoorden met een sectie voor minder dan twee kanalen, concepten en interne antwoorden worden overgeslagen.',
    ],
  },
};
