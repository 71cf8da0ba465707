/*
 * What customers say and what articles say, of the things that every customer service is asked about. Words that mean
 * the same in any trade; those of one trade belong into headwater.yaml. Any inflection counts.
 */
const groups: Readonly<Record<string, string>> = {
  en: `
    expired, invalid, valid, validity
    lost, missing, gone, disappeared
    broken, damaged, faulty, defective
    price, cost, fee
    refund, reimbursement, money back
    cancel, terminate
    change, update, edit, modify
    delete, remove
    sign in, log in, login
    sign out, log out, logout
    invoice, bill
    picture, image, photo
    phone, mobile, smartphone, iphone
    computer, pc, laptop
    crash, freeze, hang
    shipping, delivery
    parcel, package, shipment
    restore, recover, retrieve
    transfer, move
    owner, ownership
    buy, purchase
    disable, deactivate, turn off, switch off
    enable, activate, turn on, switch on
  `,
  nl: `
    verlopen, vervallen, ongeldig, geldig, geldigheid
    kwijt, verloren, verliezen, kwijtraken
    kapot, defect, stuk, beschadigd
    kosten, prijs, tarief
    terugkrijgen, terugbetalen, terugbetaling, teruggave, terugstorten
    opzeggen, beëindigen, stopzetten
    afzeggen, annuleren
    wijzigen, veranderen, aanpassen, bijwerken
    verwijderen, wissen
    terughalen, herstellen, terugzetten
    uitschakelen, uitzetten, deactiveren
    inschakelen, aanzetten, activeren
    overzetten, overbrengen, overdragen, verplaatsen
    plakken, invoegen
    inloggen, aanmelden
    uitloggen, afmelden
    inschrijven, registreren
    wachtwoord, paswoord
    mailbox, postvak
    rekening, factuur, nota
    adreswijziging, verhuizing, verhuizen
    telefoon, mobiel, smartphone
    computer, pc, laptop
    foto, afbeelding, plaatje
    pakket, pakje, zending
    bezorgen, leveren, bezorging, levering
    terugsturen, retourneren, retour
    overleden, overlijden, overledene
    traag, langzaam
    vastlopen, crashen
    betaalmethode, betaalwijze, betalingswijze, betalingsmethode
    identiteitsbewijs, legitimatie, identiteitskaart, id-kaart
  `,
};

/** Groups of words that mean the same in a language; none where it has no list. @param code first part of a BCP 47 tag */
export function everydayWords(code: string): string[][] {
  const lines = (groups[code] ?? '').split('\n');
  return lines.filter(line => line.trim() !== '').map(line => line.split(',').map(words => words.trim()));
}
