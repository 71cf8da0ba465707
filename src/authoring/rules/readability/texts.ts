import { primaryLanguage } from '../../../knowledge/language.ts';
import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';

interface Texts {
  hardToRead: (ease: number, wordsPerSentence: number, syllablesPerWord: number, language: string) => string;
  longSentence: (words: number, most: number) => string;
  manyPassives: (passives: number, sentences: number) => string;
  officialWord: (written: string, better: string) => string;
  replaceBy: (text: string) => string;
}

function formula(language: string): string {
  return primaryLanguage(language) === 'nl' ? 'Flesch-Douma' : 'Flesch';
}

/** A figure with so many decimals, as it is written in the language. */
function figure(language: InterfaceLanguage, decimals: number): (value: number) => string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value => format.format(value);
}

const tenths = { en: figure('en', 1), nl: figure('nl', 1) };
const hundredths = { en: figure('en', 2), nl: figure('nl', 2) };

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    hardToRead: (ease, words, syllables, language) =>
      `Reading ease ${Math.floor(ease)} (${formula(language)}; below 50 is difficult): ${tenths.en(words)} words a sentence, ${hundredths.en(syllables)} syllables a word. Shorter sentences and shorter words help; only readers can tell whether it is clear.`,
    longSentence: (words, most) =>
      `A sentence of ${words} words. Up to ${most} is easier to follow: can it be two?`,
    manyPassives: (passives, sentences) =>
      `${passives} of ${sentences} sentences look passive. Say who does it: “we send” instead of “is sent”.`,
    officialWord: (written, better) => `“${written}” is official language. “${better}” says the same.`,
    replaceBy: text => `Replace by “${text}”`,
  },
  nl: {
    hardToRead: (ease, words, syllables, language) =>
      `Leesgemak ${Math.floor(ease)} (${formula(language)}; onder 50 is moeilijk): ${tenths.nl(words)} woorden per zin, ${hundredths.nl(syllables)} lettergrepen per woord. Kortere zinnen en kortere woorden helpen; alleen lezers kunnen zeggen of het duidelijk is.`,
    longSentence: (words, most) =>
      `Een zin van ${words} woorden. Tot ${most} is makkelijker te volgen: kunnen het er twee zijn?`,
    manyPassives: (passives, sentences) =>
      `${passives} van de ${sentences} zinnen lijken lijdend. Zeg wie het doet: “wij sturen” in plaats van “wordt verstuurd”.`,
    officialWord: (written, better) => `“${written}” is ambtelijk. “${better}” zegt hetzelfde.`,
    replaceBy: text => `Vervangen door “${text}”`,
  },
};

const onlyHint = {
  en: 'A hint, not a verdict: a formula counts words and syllables and knows nothing of meaning, so it never says that a text has a language level such as B1.',
  nl: 'Een hint, geen oordeel: een formule telt woorden en lettergrepen en weet niets van betekenis; ze zegt dus nooit dat een tekst een taalniveau zoals B1 heeft.',
};

export const hardToRead: RuleTexts = {
  en: {
    title: 'Text is hard to read',
    problem: 'The reading ease of an article for customers is below 50.',
    why: 'Customers who don’t understand the answer call again.',
    fix: 'Make sentences shorter, and take shorter, more usual words.',
    details: [
      'English: Flesch reading ease, 206.835 − 1.015 × words a sentence − 84.6 × syllables a word (R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948). Dutch: Flesch-Douma, 206.84 − 0.93 × words a sentence − 77 × syllables a word (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen, 1960). Other languages are passed over.',
      'Counted from 100 words. Only sentences that end with a full stop, a question mark or an exclamation mark count; headings, table cells, code and names such as maxResultSize don’t. Syllables of English words come from the library `syllable`, those of Dutch words are its vowel groups.',
      onlyHint.en,
    ],
  },
  nl: {
    title: 'Tekst is moeilijk te lezen',
    problem: 'Het leesgemak van een artikel voor klanten is lager dan 50.',
    why: 'Klanten die het antwoord niet begrijpen, bellen nog een keer.',
    fix: 'Maak zinnen korter, en neem kortere, gewonere woorden.',
    details: [
      'Engels: Flesch reading ease, 206,835 − 1,015 × woorden per zin − 84,6 × lettergrepen per woord (R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948). Nederlands: Flesch-Douma, 206,84 − 0,93 × woorden per zin − 77 × lettergrepen per woord (W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen, 1960). Andere talen worden overgeslagen.',
      'Geteld vanaf 100 woorden. Alleen zinnen die eindigen met een punt, vraagteken of uitroepteken tellen; koppen, tabelcellen, code en namen als maxResultSize niet. Lettergrepen van Engelse woorden komen uit de bibliotheek `syllable`, die van Nederlandse woorden zijn de klinkergroepen.',
      onlyHint.nl,
    ],
  },
};

export const longSentence: RuleTexts = {
  en: {
    title: 'Long sentence',
    problem: 'A sentence has more words than `readability: long-sentence` in headwater.yaml allows (25).',
    why: 'Over the phone nobody can follow it, and in a chat nobody reads it.',
    fix: 'Make two of it, or a list.',
    details: [onlyHint.en],
  },
  nl: {
    title: 'Lange zin',
    problem: 'Een zin heeft meer woorden dan `readability: long-sentence` in headwater.yaml toelaat (25).',
    why: 'Aan de telefoon kan niemand hem volgen, en in een chat leest niemand hem.',
    fix: 'Maak er twee van, of een lijst.',
    details: [onlyHint.nl],
  },
};

export const manyPassives: RuleTexts = {
  en: {
    title: 'Many passive sentences',
    problem: 'At least 30% of the sentences of an article for customers look passive.',
    why: 'A passive hides who has to do it: the customer or we.',
    fix: 'Say who does it.',
    details: [
      'English: a form of “be” with a participle at most two words behind it. Dutch: a form of “worden” with a participle in the same sentence. Participles are recognised by their form, so some are missed and some are none.',
      onlyHint.en,
    ],
  },
  nl: {
    title: 'Veel lijdende zinnen',
    problem: 'Minstens 30% van de zinnen van een artikel voor klanten lijkt lijdend.',
    why: 'Een lijdende zin verbergt wie het moet doen: de klant of wij.',
    fix: 'Zeg wie het doet.',
    details: [
      'Engels: een vorm van “be” met hoogstens twee woorden erachter een voltooid deelwoord. Nederlands: een vorm van “worden” met een voltooid deelwoord in dezelfde zin. Deelwoorden worden aan hun vorm herkend; sommige worden dus gemist, en sommige zijn er geen.',
      onlyHint.nl,
    ],
  },
};

export const officialWord: RuleTexts = {
  en: {
    title: 'Official language',
    problem: 'A word stands in the text that `readability: words` in headwater.yaml asks to avoid.',
    why: 'Customers don’t use it, so they don’t search for it and may not know it.',
    fix: 'The quick fix takes the word that headwater.yaml gives instead.',
  },
  nl: {
    title: 'Ambtelijke taal',
    problem: 'In de tekst staat een woord dat `readability: words` in headwater.yaml ontraadt.',
    why: 'Klanten gebruiken het niet, dus ze zoeken er niet op en kennen het misschien niet.',
    fix: 'De snelle oplossing neemt het woord dat headwater.yaml ervoor in de plaats geeft.',
  },
};
