import assert from 'node:assert/strict';
import { createSearchIndex } from '../../../src/search/searchIndex.ts';
import { makeArticle } from './makeArticle.ts';

/** As it stands in an article, and as people type it. */
const written: readonly (readonly [inArticle: string, ...typed: string[]])[] = [
  ['Fout 0x80070005 bij het installeren.', '0x80070005', '80070005', '0X80070005'],
  ['Melding 80072ee7 bij het bijwerken.', '80072ee7', '0x80072ee7'],
  ['Bestelling 20261102-771 als voorbeeld.', '20261102-771', '20261102771', '20261102 771', '20261102/771'],
  ['Vul kenmerk 440012987 in.', '440012987', '4400-12987', '440 012 987', '44.00.12.987'],
  ['Formulier REF-12/b gebruiken.', 'REF-12/b', 'REF 12/b', 'ref12b', 'REF12/b', 'ref 12 b'],
  ['Sinds v2.3.1 werkt dit.', 'v2.3.1', '2.3.1', 'version 2.3.1', 'V 2.3.1'],
  ['Update KB5001330 verwijderen.', 'KB5001330', 'kb 5001330', 'KB-5001330'],
  ['Update KB 5009543 verwijderen.', 'KB 5009543', 'kb5009543', 'KB-5009543'],
  ['De toeslag is € 57 per maand.', '€57', '€ 57', 'EUR 57', '57 euro', '57,-', '€57,-'],
  ['Het bedrag van €59,95 per jaar.', '59,95', '€ 59,95', '59.95', 'EUR 59,95'],
  ['U krijgt EUR 63 terug.', '€63', 'EUR63', '63 euro', '63,-'],
  ['Vanaf 1.750 punten.', '1.750', '1750', '1,750', '1 750'],
  ['Vanaf 12500 kilometer.', '12500', '12.500', '12,500'],
  [
    'Het tarief geldt per 12-03-2026.',
    '12-03-2026',
    '12/03/2026',
    '12-3-2026',
    '12 maart 2026',
    '2026-03-12',
    '12.03.2026',
  ],
  ['De actie loopt tot 9 april 2027.', '9 april 2027', '09-04-2027', '9/4/2027', '2027-04-09', '9-4-2027'],
  ['Maak over op NL91 ABNA 0417 1643 00.', 'NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
  ['Maak over op NL20INGB0001234567.', 'NL20INGB0001234567', 'NL20 INGB 0001 2345 67'],
  ['Bel 0318-551290 op werkdagen.', '0318-551290', '0318551290', '0318 551290', '0318 55 12 90'],
  ['Bel 06-12345678 buiten kantooruren.', '06-12345678', '0612345678', '06 12345678', '06 12 34 56 78'],
  ['Bel 088 765 43 21 voor storingen.', '088 765 43 21'],
  [
    'Het wifi-wachtwoord staat op de router.',
    'wifi wachtwoord',
    'wi-fi wachtwoord',
    'wi fi wachtwoord',
    'WiFi-wachtwoord',
  ],
  ['The Wi-Fi light is red.', 'wi-fi light', 'wifi light', 'wi fi light'],
  ['Stuur een e-mail naar de afdeling.', 'e-mail afdeling', 'email afdeling', 'e mail afdeling'],
  ['Bewijs van covid-19 vaccinatie.', 'covid-19', 'covid19', 'covid 19'],
  ['Werkt met iPhone 15 of nieuwer.', 'iphone 15', 'iphone15', 'iPhone-15'],
  ['De btw is 21%.', '21%', '21 %', '21 procent'],
];

/** Articles with the parts of these and nothing else in common. */
const others = [
  'Op 12 dagen, tussen 10 en 22 uur, staan er 00 en 03 in 2026, 2027, 04 en 09.',
  'REF en b, 2 keer 3 en 1 maal 12. Bestelling 771, 20 en 26.',
  'De mail, e en light. 19, 15 en 95. NL en 67. Bel 088, 06, 0318.',
  'Maart en april, 9 keer, 12 keer. Euro, EUR en procent. 1, 750 en 500.',
  'De afdeling, het wachtwoord, de router en de toeslag per maand.',
  'iPhone en covid, KB en vaccinatie. 5001 en 8007, 440 en 012, 987.',
];

describe('Codes, numbers and names', () => {
  for (const [text, ...typed] of written) {
    const index = createSearchIndex({ languages: ['nl', 'en'] });
    index.putAll(
      [text, ...others].map((one, i) =>
        makeArticle({ id: `${i}`, title: 'Uitleg', text: one, language: 'nl' }),
      ),
    );
    for (const query of typed)
      it(`${query} finds ${text}`, () =>
        assert.equal(index.search(query, { perArticle: 1 }).hits[0]?.id, '0'));
  }

  it('are not looked for in pieces where nothing like them is written', () => {
    const index = createSearchIndex({ languages: ['nl'] });
    index.putAll(others.map((text, i) => makeArticle({ id: `${i}`, title: 'Uitleg', text, language: 'nl' })));
    for (const query of ['99887766', '0x80070005', 'NL91ABNA0417164300'])
      assert.equal(index.search(query).total, 0, query);
  });

  it('must be there as they stand behind a plus', () => {
    const index = createSearchIndex({ languages: ['nl'] });
    index.put(makeArticle({ id: 'a', text: 'Fout 0x80070005.', language: 'nl' }));
    assert.equal(index.search('+80070005').total, 0);
    assert.equal(index.search('+0x80070005').total, 1);
  });
});
