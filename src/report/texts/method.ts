import type { BaselineMethod } from '../../insight/baseline.ts';
import type { InterfaceLanguage } from '../../platform/language.ts';

/** What the note on method says of this report in particular. */
export interface MethodFacts {
  readonly minimum: string;
  readonly watch: string;
  readonly alarm: string;
  readonly q: string;
  readonly caseMix: boolean;
  readonly baseline: { readonly method: BaselineMethod; readonly rate: string };
  /** The rate of all contacts together. */
  readonly all: string;
  /** Days within which a second contact is a repeat. */
  readonly repeatWindow: number;
  /** What contacts cost, as `Phone €7.50`; none where headwater.yaml has no price. */
  readonly prices: readonly string[];
}

export interface MethodTexts {
  readonly heading: string;
  readonly points: (facts: MethodFacts) => readonly string[];
  /** The price of a channel by the contact, by the minute, or both. */
  readonly price: (channel: string, perContact: string | undefined, perMinute: string | undefined) => string;
}

const baselineEn: Record<BaselineMethod, (rate: string, all: string) => string> = {
  all: (rate, all) =>
    `The baseline (${rate}) is the rate of ordinary processes. It is found from the bulk of them, so that those that stand out don’t raise it: that is why it differs from the rate of all contacts together (${all}).`,
  target: rate =>
    `The baseline is the target of ${rate} in headwater.yaml. What lies above it need not lie above other processes.`,
  'year-ago': () =>
    'The baseline of each process is its own rate in the same days a year ago; a process with too few contacts then is held against the rate of ordinary processes.',
  'leave-one-out': () =>
    'The baseline of each process is the rate of the other ordinary processes, itself left out.',
};

const baselineNl: Record<BaselineMethod, (rate: string, all: string) => string> = {
  all: (rate, all) =>
    `De basislijn (${rate}) is het deel van gewone processen. Hij volgt uit de grote groep, zodat de processen die eruit springen hem niet optrekken: daarom verschilt hij van het deel van alle contacten samen (${all}).`,
  target: rate =>
    `De basislijn is de norm van ${rate} in headwater.yaml. Wat erboven ligt, hoeft niet boven andere processen te liggen.`,
  'year-ago': () =>
    'De basislijn van elk proces is het eigen deel in dezelfde dagen een jaar geleden; een proces met toen te weinig contacten wordt vergeleken met het deel van gewone processen.',
  'leave-one-out': () =>
    'De basislijn van elk proces is het deel van de andere gewone processen, zonder het proces zelf.',
};

export const methodTexts: Record<InterfaceLanguage, MethodTexts> = {
  en: {
    heading: 'How to read this',
    points: ({ minimum, watch, alarm, q, caseMix, baseline, all, repeatWindow, prices }) => [
      'A flag says that a process is linked with a high rate of avoidable contacts. It does not say that the process causes them: that is a question to the owner, who knows what else happened.',
      'Avoidable has two kinds: blameworthy (the organisation’s own failing or unclear process) and unnecessary (the customer could have been served without contact). The rate counts both; costs show them apart.',
      `Of which kind a contact is follows from its reason (reasons.yaml), or from its record where that says so. A repeat, which is the same customer about the same process within ${repeatWindow} days, counts as blameworthy unless its record or reason says that it isn’t avoidable. Where neither says anything, a contact counts as not avoidable.`,
      `A process with fewer than ${minimum} contacts in the period gets no level: chance alone could give any rate.`,
      baselineEn[baseline.method](baseline.rate, all),
      `Alarm: above the rate within which ${alarm} of ordinary processes lie, and still above it when all processes are tested together (share of false alarms at most ${q}, Benjamini–Hochberg). Watch: above the limit of ${watch}, or not sure enough for an alarm. The limits reckon with chance and with the usual differences between processes.`,
      caseMix
        ? 'Each process is held against the rate that its mix of channels gives.'
        : 'All processes are held against the same kind of baseline, whatever their channels.',
      prices.length > 0
        ? `Costs are contacts times the price of their channel in headwater.yaml: ${prices.join(', ')}. That is work at the service desk; fewer contacts free it, and save money only where it is then no longer paid for.`
        : 'headwater.yaml has no price for any channel, and so nothing costs anything here.',
      'Above the baseline: the cost of the avoidable contacts beyond those that the baseline would give; zero for processes below it. Its interval is that of the rate, with the baseline taken as exact. A figure per year is a projection of the period, not a forecast.',
      'Figures are rounded to be read, so that a sum may differ by one; “headwater flags --json” and “headwater costs --json” print them exactly.',
      'Waiting and handling time are no measure of anybody, and rank nothing here.',
    ],
    price: (channel, perContact, perMinute) =>
      `${channel} ${[perContact, perMinute && `${perMinute} a minute where the time is known`].filter(Boolean).join(', ')}`,
  },
  nl: {
    heading: 'Hoe dit te lezen',
    points: ({ minimum, watch, alarm, q, caseMix, baseline, all, repeatWindow, prices }) => [
      'Een signaal zegt dat een proces samenhangt met veel vermijdbaar contact. Het zegt niet dat het proces de oorzaak is: dat is een vraag aan de eigenaar, die weet wat er verder gebeurde.',
      'Vermijdbaar is er in twee soorten: verwijtbaar (een fout of onduidelijkheid in het eigen proces) en onnodig (de klant had zonder contact geholpen kunnen zijn). Het deel telt beide; de kosten laten ze apart zien.',
      `Welke soort een contact is, volgt uit de reden (reasons.yaml), of uit de registratie als die het zegt. Een herhaalcontact, dezelfde klant over hetzelfde proces binnen ${repeatWindow} ${repeatWindow === 1 ? 'dag' : 'dagen'}, telt als verwijtbaar, tenzij de registratie of de reden zegt dat het niet vermijdbaar is. Waar geen van beide iets zegt, telt een contact als niet vermijdbaar.`,
      `Een proces met minder dan ${minimum} contacten in de periode krijgt geen niveau: alleen toeval al kan elk deel geven.`,
      baselineNl[baseline.method](baseline.rate, all),
      `Alarm: boven de waarde waarbinnen ${alarm} van de gewone processen ligt, en daar nog steeds boven als alle processen samen worden getoetst (hoogstens ${q} vals alarm, Benjamini–Hochberg). Volgen: boven de grens van ${watch}, of niet zeker genoeg voor alarm. De grenzen rekenen met toeval en met de gewone verschillen tussen processen.`,
      caseMix
        ? 'Elk proces wordt vergeleken met het deel dat bij zijn mix van kanalen hoort.'
        : 'Alle processen worden met dezelfde soort basislijn vergeleken, ongeacht hun kanalen.',
      prices.length > 0
        ? `De kosten zijn de contacten maal de prijs van hun kanaal in headwater.yaml: ${prices.join(', ')}. Dat is werk van de klantenservice; minder contacten maken het vrij, en besparen pas geld als het dan niet meer betaald wordt.`
        : 'headwater.yaml heeft voor geen enkel kanaal een prijs, en dus kost hier niets iets.',
      'Boven de basislijn: de kosten van de vermijdbare contacten die de basislijn te boven gaan; nul voor processen eronder. Het interval is dat van het deel, met de basislijn als vaste waarde. Een cijfer per jaar is een projectie van de periode, geen voorspelling.',
      'De cijfers zijn afgerond om te lezen, zodat een som er één naast kan zitten; „headwater flags --json” en „headwater costs --json” geven ze precies.',
      'Wacht- en behandeltijd zijn van niemand de maat, en rangschikken hier niets.',
    ],
    price: (channel, perContact, perMinute) =>
      `${channel} ${[perContact, perMinute && `${perMinute} per minuut waar de tijd bekend is`].filter(Boolean).join(', ')}`,
  },
};
