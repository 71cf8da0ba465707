import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findBsns,
  findIbans,
  passesElevenTest,
} from '../../../../src/authoring/rules/personalData/findNumbers.ts';
import { answer, CheckedBase } from './checkedBase.ts';

async function found(code: string, body: string, language = 'en', texts = {}): Promise<string[]> {
  const checked = await CheckedBase.of({ 'a.md': answer(body, { language }), ...texts });
  return checked.found(code).map(finding => checked.at(finding));
}

describe('personal data', () => {
  it('e-mail addresses of persons', async () => {
    assert.deepEqual(
      await found('HW060', 'Write to Piet at piet.jansen@gmail.com or p.devries+shop@ziggo.nl.'),
      ['piet.jansen@gmail.com', 'p.devries+shop@ziggo.nl'],
    );
  });

  it('also in brackets, with accents and hyphens, and where “stel” is an invitation', async () => {
    const cases: [body: string, address: string][] = [
      ['Van: Piet Jansen <piet.jansen@ziggo.nl>', 'piet.jansen@ziggo.nl'],
      ['[piet.jansen@gmail.com] (piet.jansen@gmail.com)', 'piet.jansen@gmail.com'],
      ['Mail anna-maria.bakker@shop.nl', 'anna-maria.bakker@shop.nl'],
      ['Mail zoë.devries@shop.nl', 'zoë.devries@shop.nl'],
      ['😀 | 👩‍👧 piet.jansen@gmail.com', 'piet.jansen@gmail.com'],
      ['Stel je vraag aan piet.jansen@gmail.com', 'piet.jansen@gmail.com'],
    ];
    for (const [body, address] of cases) {
      assert.deepEqual([...new Set(await found('HW060', body, 'nl'))], [address], body);
    }
    assert.deepEqual(await found('HW060', 'Stel dat het piet.jansen@gmail.com is.', 'nl'), []);
    assert.deepEqual(
      await found('HW060', '<mailto:piet.jansen@gmail.com> <a href="a_b@gmail.com">', 'nl'),
      [],
    );
  });

  it('but not of departments, examples, links to write to, and code', async () => {
    const body = [
      'info@shop.nl, klantenservice@shop.nl, customer.care@shop.com, no-reply@shop.nl',
      'jane.roe@example.com, user@contoso.com, your.name@company.com',
      'For example, anna.bakker@gmail.com.',
      '[piet.jansen@shop.nl](mailto:piet.jansen@shop.nl)',
      '`anna.bakker@gmail.com`',
    ].join('\n\n');
    assert.deepEqual(await found('HW060', body), []);
  });

  it('but not what stands in three articles: it is the organisation’s', async () => {
    const text = (id: string) => answer('Mail anna.bakker@shop.nl', { id });
    const checked = await CheckedBase.of({ 'a.md': text('a'), 'b.md': text('b') });
    assert.equal(checked.found('HW060').length, 2);
    const touched = await checked.change({ 'c.md': text('c') });
    assert.deepEqual(checked.found('HW060'), []);
    assert.deepEqual([...touched].sort(), ['a.md', 'b.md', 'c.md']);
    await checked.change({ 'a.md': undefined });
    assert.equal(checked.found('HW060').length, 2);
  });

  it('and not a team or a product in a domain of an organisation, but a full name in it', async () => {
    const body =
      'Mail wonders@shop.nl, mmd-emea@shop.nl, anna.bakker@shop.nl, p_devries2@shop.nl or wonders@ziggo.nl';
    assert.deepEqual(await found('HW060', body), [
      'anna.bakker@shop.nl',
      'p_devries2@shop.nl',
      'wonders@ziggo.nl',
    ]);
  });

  it('what headwater.yaml allows', async () => {
    const settings =
      'personal-data:\n  allow: [shop.nl, piet@gmail.com, "06-12345678", "NL86 INGB 0002 4455 88"]\n';
    const body = 'anna.bakker@shop.nl, Piet@gmail.com, call 06 12 34 56 78, NL86INGB0002445588';
    const checked = await CheckedBase.of({ 'headwater.yaml': settings, 'a.md': answer(body) });
    assert.deepEqual(
      checked.checker.all().filter(finding => finding.rule.startsWith('HW06')),
      [],
    );
  });

  it('phone numbers as people write them', async () => {
    const body = 'Bel 06-12345678, 06 12 34 56 78, +31 6 1234 5678, (020) 123 45 67 of 020-1234567.';
    assert.deepEqual(await found('HW061', body, 'nl'), [
      '06-12345678',
      '06 12 34 56 78',
      '+31 6 1234 5678',
      '(020) 123 45 67',
      '020-1234567',
    ]);
    const checked = await CheckedBase.of({ 'a.md': answer(body, { language: 'nl' }) });
    assert.deepEqual(
      checked.found('HW061').map(finding => finding.severity),
      ['warning', 'warning', 'warning', 'information', 'information'],
    );
  });

  it('phone numbers in all the ways in which they are parted', async () => {
    for (const number of [
      '06 - 12 34 56 78',
      '06.12.34.56.78',
      '06/12345678',
      '06–12345678',
      '06\u00a012345678',
      '0318 - 12 34 56',
      '0031612345678',
      '0031 6 12345678',
      '+31 (0)6 12345678',
      '+32 470 12 34 56',
      '06 12 34 56 78',
    ]) {
      assert.deepEqual(await found('HW061', `Piet heeft ${number}.`, 'nl'), [number]);
    }
    assert.deepEqual(await found('HW061', 'mob.nr.:0612345678', 'nl'), ['0612345678']);
    assert.deepEqual(await found('HW061', 'Mevrouw Peeters: 0470/12.34.56', 'nl-BE'), ['0470/12.34.56']);
    assert.deepEqual(await found('HW061', 'Her cell is 212.736.5000.', 'en'), ['212.736.5000']);
  });

  it('a number is allowed however headwater.yaml has it', async () => {
    for (const allowed of ['06 1234 5678', '+31 6 12345678', '0031612345678', '+31 (0)6-12345678']) {
      const checked = await CheckedBase.of({
        'headwater.yaml': `personal-data: { allow: ["${allowed}"] }\n`,
        'a.md': answer('Piet: 06-12345678, +31 6 1234 5678, 0031 6 12345678', { language: 'nl' }),
      });
      assert.deepEqual(checked.found('HW061'), [], allowed);
    }
  });

  it('but not service numbers, fiction, dates, versions, orders', async () => {
    const body = [
      'Call 0800-1234 or 0900-1234567, +1 800 555 0199, 1-800-555-0199, (425) 555-0123.',
      'Version 15.01.2507.037, order 0139595516, 01-02-2026 12:30, 2026-11-22 10:00, 01/03/2015 01:08.',
      'On 01.02.2026 12:30, 09/10/2026, 09.10.2026, range 0600 - 1700, 51.123456, version 10.0.19041.1234.',
      'Part 0.12.345.678, EAN 8712345678906, KvK 12345678, VAT NL001234567B01, ISBN 978-90-12-34567-8.',
      'Bytes 8C FE 01 50 04 83 83 C9, and in France 01 57 32 42 97.',
      'MAC 01-02-03-04-05-06, IBAN NL91 ABNA 0417 1643 00, 0x0123456789.',
    ].join('\n\n');
    assert.deepEqual(await found('HW061', body), []);
    assert.deepEqual(await found('HW061', body, 'nl'), []);
  });

  it('and not a number that everybody may call', async () => {
    const body = [
      '## Phone number\n\n020-1234567\n\nAlternative phone number: (020) 123 45 68',
      'Our support is there day and night: 06-12345678.',
      'You can call the desk at 020-1234569.',
    ].join('\n\n');
    assert.deepEqual(await found('HW061', body), []);
    const dutch = 'U kunt ons elke dag bellen op 06-12345678. Klantenservice: 020-1234567.';
    assert.deepEqual(await found('HW061', dutch, 'nl'), []);
    const ofPersons = 'Klantenservice belt mevrouw De Vries op 020-1234567. Telefoon: 06-12345678.';
    assert.deepEqual(await found('HW061', ofPersons, 'nl'), ['020-1234567', '06-12345678']);
  });

  it('and not an account in payment details', async () => {
    const body = 'Bank: Citibank\n\nSWIFT: CITIIE2X\n\nIBAN: NL86INGB0002445588';
    assert.deepEqual(await found('HW062', body), []);
    const dutch = 'Maak het bedrag over naar NL86 INGB 0002 4455 88 ten name van de winkel.';
    assert.deepEqual(await found('HW062', dutch, 'nl'), []);
    assert.deepEqual(await found('HW062', 'De klant heeft NL86 INGB 0002 4455 88.', 'nl'), [
      'NL86 INGB 0002 4455 88',
    ]);
  });

  it('IBANs with right check digits', async () => {
    const body =
      'NL86 INGB 0002 4455 88 and DE75512108001245126199, not NL87 INGB 0002 4455 88 or NL91ABNA0417164300.';
    assert.deepEqual(await found('HW062', body), ['NL86 INGB 0002 4455 88', 'DE75512108001245126199']);
    assert.deepEqual([...findIbans('AB12CDEFGHIJ3456')], []);
  });

  it('IBANs however they are parted, and whatever follows', () => {
    for (const iban of [
      'NL86-INGB-0002-4455-88',
      'nl86ingb0002445588',
      'NL86.INGB.0002.4455.88',
      'NL86\u00a0INGB\u00a00002\u00a04455\u00a088',
      'NL 86 INGB 0002445588',
      'BE71 0961 2345 6769',
    ]) {
      for (const text of [iban, `rekening ${iban} KBC VAN JAN`, `(${iban})`, `be 14 dagen ${iban}.`]) {
        assert.deepEqual(
          [...findIbans(text)].map(({ start, end }) => text.slice(start, end)),
          [iban],
          text,
        );
      }
      assert.deepEqual([...findIbans(`${iban}0 x${iban}`)], []);
    }
  });

  it('no IBAN with one digit changed', () => {
    const iban = 'NL86INGB0002445588';
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, plus) => {
        const digit = (Number(iban[at]) + plus) % 10;
        return [...findIbans(iban.slice(0, at) + digit + iban.slice(at + 1))].length === 0;
      }),
    );
  });

  it('BSNs that pass the eleven test, near the word', async () => {
    assert.deepEqual(await found('HW063', 'Het bsn van de klant is 123456790 of 1112.22.333.', 'nl'), []);
    assert.deepEqual(await found('HW063', 'Het bsn van de klant is 232262536.', 'nl'), ['232262536']);
    assert.deepEqual(await found('HW063', 'Burgerservicenummer: 2322.62.536', 'nl'), ['2322.62.536']);
    assert.deepEqual(
      await found('HW063', 'Ordernummer 232262536.', 'nl'),
      [],
      'one in eleven numbers passes',
    );
    assert.deepEqual([...findBsns('bsn 232262537')], []);
    for (const text of [
      'BSN:232262536',
      'bsn=232262536',
      'BSN #232262536',
      'bsnnr. 232262536',
      'burger service nummer 232.262.536',
      'bsn 232 262 536',
    ]) {
      assert.deepEqual(
        [...findBsns(text)].map(({ value }) => value),
        ['232262536'],
        text,
      );
    }
    assert.deepEqual([...findBsns('Geen bsn: order#232262536, order:232262536, €232262536')], []);
  });

  it('the eleven test by hand: 111222333 passes, its neighbours do not', () => {
    // 1×9 + 1×8 + 1×7 + 2×6 + 2×5 + 2×4 + 3×3 + 3×2 − 3 = 66 = 6 × 11
    assert.ok(passesElevenTest('111222333'));
    assert.ok(!passesElevenTest('111222334'));
    assert.ok(!passesElevenTest('000000000'));
  });

  it('is replaced in the language of the article, and no link is made of it', async () => {
    const body = 'Mail piet.jansen@gmail.com of [06-12345678](https://example.com/app).';
    const checked = await CheckedBase.of({ 'a.md': answer(body, { language: 'nl' }) }, { language: 'en' });
    const edits = [...checked.checker.fixAll('HW060'), ...checked.checker.fixAll('HW061')];
    assert.match(
      checked.after('a.md', edits),
      /^Mail \[e-mailadres\] of \[telefoonnummer\]\(https:\/\/example\.com\/app\)\.$/m,
    );
    assert.equal(checked.found('HW060')[0]?.fixes[0]?.title, 'Replace by [e-mailadres]');
  });

  it('is replaced by a placeholder, or allowed', async () => {
    const checked = await CheckedBase.of({ 'a.md': answer('Mail piet.jansen@gmail.com.') });
    assert.match(checked.after('a.md', checked.checker.fixAll('HW060')), /Mail \[e-mail address\]\.\n/);
    assert.deepEqual(checked.found('HW060')[0]?.fixes[1]?.command, {
      name: 'add-setting',
      keys: ['personal-data', 'allow'],
      value: 'piet.jansen@gmail.com',
    });
  });
});
