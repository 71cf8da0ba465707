import type { InterfaceLanguage } from '../../../platform/language.ts';
import type { RuleTexts } from '../rule.ts';
import type { PersonalKind } from './personalDatum.ts';

interface Texts {
  found: Readonly<Record<PersonalKind, (written: string) => string>>;
  placeholder: Readonly<Record<PersonalKind, string>>;
  replaceBy: (placeholder: string) => string;
  allow: string;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    found: {
      'e-mail': written => `${written} looks like the e-mail address of a person.`,
      phone: written => `${written} looks like the phone number of a person.`,
      iban: written => `${written} is a valid bank account number (IBAN).`,
      bsn: written => `${written} is a valid citizen service number (BSN).`,
    },
    placeholder: { 'e-mail': 'e-mail address', phone: 'phone number', iban: 'IBAN', bsn: 'BSN' },
    replaceBy: placeholder => `Replace by ${placeholder}`,
    allow: 'It is ours: allow it in headwater.yaml',
  },
  nl: {
    found: {
      'e-mail': written => `${written} lijkt het e-mailadres van een persoon.`,
      phone: written => `${written} lijkt het telefoonnummer van een persoon.`,
      iban: written => `${written} is een geldig rekeningnummer (IBAN).`,
      bsn: written => `${written} is een geldig burgerservicenummer (bsn).`,
    },
    placeholder: { 'e-mail': 'e-mailadres', phone: 'telefoonnummer', iban: 'IBAN', bsn: 'bsn' },
    replaceBy: placeholder => `Vervangen door ${placeholder}`,
    allow: 'Het is van ons: toestaan in headwater.yaml',
  },
};

const why = {
  en: 'Personal data of a customer or colleague doesn’t belong in an article that everybody reads and passes on.',
  nl: 'Persoonsgegevens van een klant of collega horen niet in een artikel dat iedereen leest en doorgeeft.',
};

const fix = {
  en: 'The quick fix puts a placeholder in its place, or adds it to `personal-data: allow` in headwater.yaml (an address, a number or a whole domain).',
  nl: 'De snelle oplossing zet er een plaatshouder voor in de plaats, of voegt het toe aan `personal-data: allow` in headwater.yaml (een adres, een nummer of een heel domein).',
};

const ours = {
  en: 'What stands in three or more articles is taken for the organisation’s own. Code and the addresses behind links are not looked at.',
  nl: 'Wat in drie of meer artikelen staat, geldt als van de organisatie zelf. Naar code en de adressen achter links wordt niet gekeken.',
};

export const emailAddress: RuleTexts = {
  en: {
    title: 'E-mail address of a person',
    problem: 'An e-mail address stands in the text that doesn’t look like one of a department.',
    why: why.en,
    fix: fix.en,
    details: [
      `${ours.en} An address counts as a person’s where it is with a provider for everybody (gmail.com, ziggo.nl) or has a full name in it (anna.bakker@); one word in a domain of an organisation is a team. Addresses such as info@ and support@, those in a sentence with “for example” or the like, those in domains kept for examples (example.com, RFC 2606), and those that were made a link to write to (\`[Anna](mailto:…)\`), are passed over. One in angle brackets counts, as in a header that was copied from a message.`,
    ],
  },
  nl: {
    title: 'E-mailadres van een persoon',
    problem: 'In de tekst staat een e-mailadres dat er niet uitziet als dat van een afdeling.',
    why: why.nl,
    fix: fix.nl,
    details: [
      `${ours.nl} Een adres geldt als dat van een persoon als het bij een aanbieder voor iedereen is (gmail.com, ziggo.nl) of als er een volledige naam in staat (anna.bakker@); één woord in een domein van een organisatie is een team. Adressen als info@ en support@, die in een zin met “bijvoorbeeld” of iets dergelijks, die in domeinen voor voorbeelden (example.com, RFC 2606), en die waar een link van gemaakt is om naar te schrijven (\`[Anna](mailto:…)\`), worden overgeslagen. Een adres tussen punthaken telt, zoals in een kop die uit een bericht is overgenomen.`,
    ],
  },
};

export const phoneNumber: RuleTexts = {
  en: {
    title: 'Phone number of a person',
    problem:
      'A mobile or landline number stands in the text that exists by the numbering plan of its country.',
    why: why.en,
    fix: fix.en,
    details: [
      `${ours.en} Service numbers (free, paid, of companies), numbers for fiction (555), those that were made a link to call, and those that everybody may call are passed over: the sentence names a desk (support, helpdesk) or asks the reader to call, or a landline has the label “phone number”. Unless the sentence names a person: a customer, a colleague, Mrs. A mobile number is a warning, a landline, which mostly is an office’s, an information. A number without a country code is read as one of the country of the article’s language, and counts where it is written as one or a word like “call” stands before it.`,
    ],
  },
  nl: {
    title: 'Telefoonnummer van een persoon',
    problem: 'In de tekst staat een mobiel of vast nummer dat bestaat volgens het nummerplan van zijn land.',
    why: why.nl,
    fix: fix.nl,
    details: [
      `${ours.nl} Servicenummers (gratis, betaald, van bedrijven), nummers voor fictie (555), nummers waar een link van gemaakt is om te bellen, en nummers die iedereen mag bellen, worden overgeslagen: de zin noemt een balie (klantenservice, helpdesk) of nodigt uit om te bellen, of bij een vast nummer staat “telefoonnummer”. Behalve als de zin een persoon noemt: een klant, een collega, mevrouw. Een mobiel nummer geeft een waarschuwing, een vast nummer, dat meestal van een kantoor is, informatie. Een nummer zonder landnummer wordt gelezen als een nummer van het land van de taal van het artikel, en telt als het zo geschreven is of als er een woord als “bel” voor staat.`,
    ],
  },
};

export const iban: RuleTexts = {
  en: {
    title: 'Bank account number',
    problem: 'An IBAN stands in the text whose country, length and check digits (mod 97) are right.',
    why: why.en,
    fix: fix.en,
    details: [
      `${ours.en} The examples of the IBAN registry are passed over, and so are payment details: an account with a BIC or an account holder beside it, or in a sentence that asks to pay to it.`,
    ],
  },
  nl: {
    title: 'Rekeningnummer',
    problem: 'In de tekst staat een IBAN waarvan land, lengte en controlecijfers (mod 97) kloppen.',
    why: why.nl,
    fix: fix.nl,
    details: [
      `${ours.nl} De voorbeelden uit het register van IBAN’s worden overgeslagen, en betaalgegevens ook: een rekening met een BIC of rekeninghouder erbij, of in een zin die vraagt ernaar te betalen.`,
    ],
  },
};

export const bsn: RuleTexts = {
  en: {
    title: 'Citizen service number (BSN)',
    problem: 'Nine digits that pass the eleven test stand near the word BSN or burgerservicenummer.',
    why: 'A BSN may be used only where a law says so; in an article it is a data breach.',
    fix: 'The quick fix puts a placeholder in its place.',
    details: [
      'One in eleven numbers of nine digits passes the test by chance, so nine digits without the word nearby are passed over. So are numbers for tests (999…, 111222333, 123456782).',
    ],
  },
  nl: {
    title: 'Burgerservicenummer (bsn)',
    problem: 'Negen cijfers die de elfproef doorstaan, staan bij het woord bsn of burgerservicenummer.',
    why: 'Een bsn mag alleen worden gebruikt waar een wet dat zegt; in een artikel is het een datalek.',
    fix: 'De snelle oplossing zet er een plaatshouder voor in de plaats.',
    details: [
      'Eén op de elf getallen van negen cijfers doorstaat de proef bij toeval; negen cijfers zonder dat woord in de buurt worden daarom overgeslagen. Nummers voor tests (999…, 111222333, 123456782) ook.',
    ],
  },
};
