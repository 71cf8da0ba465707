import type { InterfaceLanguage } from '../platform/language.ts';
import type { YamlMistake } from './yamlMistake.ts';

/** What the schemas of headwater.yaml say of a value in words of their own. */
export type SchemaText = 'hours' | 'weekday' | 'currency' | 'scale' | 'source' | 'target' | 'limits';

interface Texts {
  readonly notText: string;
  readonly notUtf8: string;
  /** Sizes in megabytes. */
  readonly tooLarge: (size: number, most: number) => string;
  readonly unreadable: (why: string) => string;
  readonly codeTwice: (code: string) => string;
  readonly noKeys: string;
  readonly reasonsNotAList: string;
  readonly unknownField: (name: string) => string;
  readonly fieldMeant: (field: string) => string;
  readonly fieldTurned: (field: string, column: string) => string;
  readonly fieldNames: (names: string) => string;
  readonly schema: Readonly<Record<SchemaText, string>>;
  readonly yaml: Readonly<Record<YamlMistake, string>>;
}

export const texts: Record<InterfaceLanguage, Texts> = {
  en: {
    notText: 'This file is not text. Headwater lists it, but cannot search in it.',
    notUtf8: 'This file is not UTF-8: some characters cannot be read. Save it as UTF-8.',
    tooLarge: (size, most) =>
      `This file is ${size} MB; Headwater reads articles of at most ${most} MB. Split it into articles.`,
    unreadable: why => `Headwater cannot read this file: ${why}`,
    codeTwice: code => `The code ${code} is used twice; the first one counts.`,
    noKeys:
      'Between the two lines of hyphens no key stands, such as “title: …”: the text there is not shown and not found. Put an empty line above the first line of hyphens.',
    reasonsNotAList: 'Reasons are a list, each with a code: “- code: …”.',
    unknownField: name => `Contacts have no field “${name}”: what stands here is passed over.`,
    fieldMeant: field => `Is “${field}” meant?`,
    fieldTurned: (field, column) =>
      `Headwater’s own name comes first, then the name in the file: “${field}: ${column}”.`,
    fieldNames: names => `The fields are ${names}.`,
    schema: {
      hours: 'opening hours are written as ["09:00", "17:00"], the earlier time first',
      weekday: 'days are written as mon, tue, wed, thu, fri, sat and sun',
      currency: 'a currency is three letters, such as EUR',
      scale: 'a scale is its lowest and its highest answer, such as [1, 5]',
      source: 'a source has `files` (a glob) or `postgres`',
      target: 'the method `target` needs a target, such as target: 0.2',
      limits: 'the limit of watch is below that of alarm, such as 0.95 and 0.998',
    },
    yaml: {
      quote: 'This quotation mark opens and is never closed.',
      bracket: 'A list or a group opens with a bracket and is never closed.',
      behindEnd: 'What stands behind the closing quotation mark or bracket belongs inside it, or should go.',
      colonInValue:
        'A value with a colon and a space in it needs quotation marks around it: title: "Note: closed". Or the next line begins with too many spaces.',
      noColon: 'Behind a key come a colon and a space: “title: …”.',
      spaces: 'The spaces at the start of this line do not fit those of the lines above it.',
      tab: 'A line begins with spaces, not with tabs.',
      twice: 'This key stands here twice: remove one of the two.',
      sign: 'A value that begins with this sign needs quotation marks around it.',
      backslash: 'Between double quotation marks a backslash is written twice.',
    },
  },
  nl: {
    notText: 'Dit bestand is geen tekst. Headwater toont het, maar kan er niet in zoeken.',
    notUtf8: 'Dit bestand is geen UTF-8: sommige tekens zijn onleesbaar. Bewaar het als UTF-8.',
    tooLarge: (size, most) =>
      `Dit bestand is ${size} MB; Headwater leest artikelen van hoogstens ${most} MB. Splits het in artikelen.`,
    unreadable: why => `Headwater kan dit bestand niet lezen: ${why}`,
    codeTwice: code => `De code ${code} komt twee keer voor; de eerste telt.`,
    noKeys:
      'Tussen de twee regels met streepjes staat geen sleutel, zoals “title: …”: de tekst daar wordt niet getoond en niet gevonden. Zet een lege regel boven de eerste regel met streepjes.',
    reasonsNotAList: 'Redenen zijn een lijst, elk met een code: “- code: …”.',
    unknownField: name => `Klantcontacten hebben geen veld “${name}”: wat hier staat, telt niet mee.`,
    fieldMeant: field => `Is “${field}” bedoeld?`,
    fieldTurned: (field, column) =>
      `De naam van Headwater staat voorop, dan de naam in het bestand: “${field}: ${column}”.`,
    fieldNames: names => `De velden zijn ${names}.`,
    schema: {
      hours: 'openingstijden staan er als ["09:00", "17:00"], de vroegste tijd eerst',
      weekday: 'dagen heten mon, tue, wed, thu, fri, sat en sun',
      currency: 'een munt is drie letters, zoals EUR',
      scale: 'een schaal is het laagste en het hoogste antwoord, zoals [1, 5]',
      source: 'een bron heeft `files` (een glob) of `postgres`',
      target: 'de methode `target` heeft een norm nodig, zoals target: 0.2',
      limits: 'de grens van watch ligt onder die van alarm, zoals 0.95 en 0.998',
    },
    yaml: {
      quote: 'Dit aanhalingsteken opent en wordt nergens gesloten.',
      bracket: 'Een lijst of groep opent met een haakje en wordt nergens gesloten.',
      behindEnd: 'Wat achter het sluitende aanhalingsteken of haakje staat, hoort erbinnen of moet weg.',
      colonInValue:
        'Een waarde met een dubbele punt en een spatie erin krijgt aanhalingstekens: title: "Let op: gesloten". Of de volgende regel begint met te veel spaties.',
      noColon: 'Achter een sleutel komen een dubbele punt en een spatie: “title: …”.',
      spaces: 'De spaties aan het begin van deze regel passen niet bij die van de regels erboven.',
      tab: 'Een regel begint met spaties, niet met tabs.',
      twice: 'Deze sleutel staat er twee keer: haal er een weg.',
      sign: 'Een waarde die met dit teken begint, krijgt aanhalingstekens.',
      backslash: 'Tussen dubbele aanhalingstekens schrijf je een backslash twee keer.',
    },
  },
};
