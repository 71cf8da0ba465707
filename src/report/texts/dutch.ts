import { methodTexts } from './method.ts';
import type { Texts } from './sentences.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const dutch: Texts = {
  title: name => `${name}: vermijdbaar klantcontact`,
  titleOf: (name, owner) => `${name}: vermijdbaar klantcontact van ${owner}`,
  period: (period, days) => `${period}, ${days} ${plural(days, 'dag', 'dagen')}`,
  theFigures: 'De cijfers',
  rateAxis: 'Deel van de contacten dat vermijdbaar is',
  interval95: '95%-interval',
  noProcess: 'zonder proces',
  noOwner: 'zonder eigenaar',
  noReason: 'zonder reden',
  level: { alarm: 'Alarm', watch: 'Volgen', none: 'Geen signaal', 'too-few': 'Te weinig contacten' },
  kind: { blameworthy: 'Verwijtbaar', unnecessary: 'Onnodig', neither: 'Geen van beide' },
  column: {
    process: 'Proces',
    owner: 'Eigenaar',
    level: 'Niveau',
    contacts: 'Contacten',
    avoidable: 'Vermijdbaar',
    rate: 'Deel',
    interval: '95%-interval',
    limits: 'Grenzen',
    excess: 'Boven de basislijn',
    cumulative: 'Deel tot hier',
    excessPerYear: 'Boven de basislijn, per jaar (projectie)',
    blameworthy: 'Verwijtbaar',
    unnecessary: 'Onnodig',
    weekOf: 'Week van',
    reason: 'Reden',
    hour: 'Vanaf',
    period: 'Periode',
    aspect: 'Aspect',
    share: 'Deel',
    coefficient: 'Gestandaardiseerde coëfficiënt',
  },
  allProcesses: 'Alle processen',
  headline: {
    heading: 'In het kort',
    standOut: 'Processen die eruit springen',
    ofProcesses: (flagged, processes) => `${flagged} van ${processes}`,
    levels: (alarm, watch, tooFew) =>
      `${alarm} alarm, ${watch} volgen${tooFew > 0 ? `; ${tooFew} met te weinig contacten voor een niveau` : ''}`,
    rate: 'Vermijdbaar klantcontact',
    rateOf: (avoidable, contacts) => `${avoidable} van ${contacts} contacten`,
    kinds: (blameworthy, unnecessary) => `${blameworthy} verwijtbaar, ${unnecessary} onnodig`,
    cost: 'Kosten van vermijdbaar klantcontact',
    excess: 'Daarvan boven de basislijn, in processen die eruit springen',
    excessInterval: range => `95%-interval ${range}`,
    perYear: money => `projectie: ${money} per jaar als er niets verandert`,
  },
  flagged: {
    heading: 'Wat eruit springt',
    ownHeading: 'Proces voor proces',
    ownLead: flagged =>
      flagged > 0
        ? `Alle processen van deze eigenaar. ${flagged} ${plural(flagged, 'heeft een signaal: het hangt', 'hebben een signaal: ze hangen')} samen met meer vermijdbare contacten dan toeval en de gewone verschillen verklaren. Dat is een vraag, geen oordeel.`
        : 'Alle processen van deze eigenaar. Geen ervan hangt samen met meer vermijdbare contacten dan toeval en de gewone verschillen tussen processen verklaren.',
    ownNoneCompared:
      'Alle processen van deze eigenaar. Geen ervan heeft genoeg contacten voor een niveau: er is niets over te zeggen.',
    lead: 'Deze processen hangen samen met meer vermijdbare contacten dan toeval en de gewone verschillen verklaren. Elk is een vraag aan de eigenaar, geen oordeel.',
    nothing: 'Geen proces springt eruit',
    nothingLead:
      'Geen proces hangt samen met meer vermijdbare contacten dan toeval en de gewone verschillen tussen processen verklaren.',
    followedHeading: 'Besloten, en geen signaal',
    followedLead: 'Processen waarover een besluit is genomen en die in deze periode geen signaal hebben.',
    noneCompared: 'Geen enkel proces heeft een niveau',
    rate: 'Vermijdbaar',
    rateNote: (interval, expected) => `95%-interval ${interval}; verwacht ${expected}`,
    gauge: (rate, interval, expected, limit) =>
      `${rate} vermijdbaar, 95%-interval ${interval}; verwacht ${expected}, alarmgrens ${limit}.`,
    expectedMark: 'verwacht',
    limitMark: 'alarmgrens',
    cost: 'Kosten van vermijdbaar contact',
    excess: 'Boven de basislijn',
    perYear: 'Boven de basislijn, per jaar',
    perYearNote: 'projectie, als er niets verandert',
    trend: 'Trend',
    trendWords: (direction, since, weeks) =>
      direction === 'flat'
        ? `geen overtuigende verandering van niveau in ${weeks} ${plural(weeks, 'week', 'weken')}`
        : `${direction === 'up' ? 'omhoog' : 'omlaag'} sinds de week van ${since}`,
    owner: 'Eigenaar',
    promise: 'Belofte',
    promiseKept: (share, made, interval) =>
      `op tijd nagekomen in ${share} van ${made} gevallen (${interval})`,
    saving: ({ contacts, contactsRange, money, moneyRange }) =>
      `Wat als: met de helft van het vermijdbare deel zijn er per jaar ${contacts} contacten (95%-interval ${contactsRange}) en ${money} (${moneyRange}) minder. Een projectie, als al het andere gelijk blijft.`,
  },
  decision: {
    heading: 'Besluit',
    list: 'Besluiten',
    none: 'nog geen',
    changedOn: date => `werkt anders sinds ${date}`,
    line: (kind, by, date) => `${kind}${by && ` door ${by}`}, ${date}`,
  },
  funnel: {
    title: 'Elk proces naar contacten en vermijdbaar deel',
    summary: (processes, baseline) =>
      `${processes} ${plural(processes, 'proces', 'processen')} tegen een basislijn van ${baseline}. Hoe minder contacten, hoe verder alleen al toeval een proces van de basislijn brengt: de grenzen laten zien hoe ver. Alleen wat erboven ligt, met genoeg contacten voor een niveau, is een vraag.`,
    ownLimitsNote: 'Elk proces wordt met een eigen waarde vergeleken, en heeft dus eigen grenzen.',
    othersUnnamed: owner => `De processen van anderen dan ${owner} zijn bleek getekend, zonder hun naam.`,
    contactsAxis: 'Contacten in de periode (logaritmisch)',
    minimum: contacts => `Links van deze lijn: minder dan ${contacts} contacten, en dus geen niveau`,
    baseline: 'Basislijn',
    limit: share => `Binnen deze grenzen ligt ${share} van de gewone processen`,
    ownLimits: (inner, outer) => `Grenzen van elk proces: dik ${inner}, dun ${outer}`,
  },
  pareto: {
    title: 'Kosten boven de basislijn, per proces',
    summary: (few, processes, share, total) =>
      `${total} boven de basislijn, in ${processes} processen; ${few} daarvan ${plural(few, 'maakt', 'maken')} ${share} ervan.`,
    allNeeded: (processes, total) =>
      `${total} boven de basislijn, in ${processes} ${plural(processes, 'proces', 'processen')}.`,
    flaggedPart: money =>
      `${money} daarvan ligt in processen die eruit springen; de rest valt binnen wat toeval en de gewone verschillen geven, of in processen met te weinig contacten.`,
    noneFlagged:
      'Niets daarvan ligt in processen die eruit springen: het valt binnen wat toeval en de gewone verschillen geven, of in processen met te weinig contacten.',
    behind: 'Achter elke balk: de kosten, en het deel van alles tot en met deze balk.',
    axis: 'Kosten boven de basislijn in de periode',
    others: processes => `${processes} ${plural(processes, 'ander', 'andere')}`,
    rule: (processes, share) => `${processes} ${plural(processes, 'maakt', 'maken')} ${share}`,
    flagged: 'Springt eruit (alarm of volgen)',
    unflagged: 'Geen signaal: binnen de gewone verschillen, of te weinig contacten',
  },
  owners: {
    title: 'Kosten van vermijdbaar contact, per eigenaar van het proces',
    summary: (owner, cost) =>
      `Wat vermijdbaar contact over de processen van elke eigenaar aan de klantenservice kost: om te laten zien, niet om door te belasten. Het meest: ${owner}, ${cost}. Achter elke balk: verwijtbaar + onnodig.`,
    axis: 'Kosten van vermijdbaar contact in de periode',
  },
  trend: {
    title: 'Per week',
    changed: (direction, since, before, after) =>
      `Het deel ging ${direction === 'up' ? 'omhoog' : 'omlaag'} in de week van ${since}: ${before} ervoor, ${after} sindsdien.`,
    flat: rate => `Geen verandering van niveau is overtuigend: ${rate} over alle weken.`,
    week: 'Een week',
    limits: 'Gewone variatie van week tot week (p′-kaart, drie sigma)',
    centre: 'Deel over alle weken',
    level: 'Niveau ervoor en erna',
    change: 'Week waarin de verandering begon',
    decision: 'Besluit, genummerd als hieronder',
    period: 'Periode van dit rapport',
  },
  reasons: {
    title: 'Waarom klanten contact opnemen',
    summary:
      'Contacten per reden. Achter elke balk: verwijtbaar · onnodig · geen van beide. Verwijtbaar en onnodig zijn verschillende dingen en zijn hier niet opgeteld.',
    axis: 'Contacten in de periode',
    others: reasons => `${reasons} andere ${plural(reasons, 'reden', 'redenen')}`,
  },
  hours: {
    title: 'Wanneer klanten contact opnemen',
    summary: (hour, contacts) =>
      `Alle contacten van het hele logboek, vermijdbaar of niet, naar uur van de week in lokale tijd; hoe groter het vierkant, hoe meer. Drukst: ${hour}, ${contacts} contacten per week.`,
    hour: (weekday, hour) => `${weekday} ${hour}.00 uur`,
    clock: hour => `${hour}.00`,
  },
  effect: {
    title: 'Voor en na',
    others: processes => (processes === 1 ? 'Het andere proces' : `De ${processes} andere processen samen`),
    othersRate: 'Deel bij de andere',
    level: 'Deel over alle weken ervoor en erna',
    expected: 'Waar het zou zijn, was het meegegaan met de andere',
    change: date => `Veranderd op ${date}`,
    heading: 'Effect',
    value: points => `${points} procentpunt`,
    interval: (low, high) => `95%-interval ${low} tot ${high}`,
    warnings: 'Wat ertegen pleit dit zomaar aan te nemen',
  },
  promises: {
    heading: 'Beloften',
    lead: 'Beloften met een datum, gedaan in contacten van de periode: hoeveel er op tijd zijn nagekomen. Een belofte die verstreken is en die niemand als nagekomen aanmerkte, telt als niet nagekomen; een die nog komt telt niet mee.',
    made: 'Beloofd',
    kept: 'Op tijd nagekomen',
    all: 'Alles samen',
  },
  deviations: {
    heading: 'Waar medewerkers van het proces afwijken',
    lead: (share, contacts) =>
      `In ${share} van ${contacts} contacten week de medewerker van het proces af om de klant te helpen. Waar dat duidelijk meer is, past het proces misschien niet:`,
    none: 'Van geen proces wordt duidelijk meer afgeweken dan van de andere.',
    column: 'Afgeweken',
  },
  stories: {
    heading: 'Verhalen',
    lead: 'Wat één klant meemaakte. Een verhaal bewijst niets over aantallen; het laat zien waar ze over gaan.',
  },
  drivers: {
    heading: 'Wat samengaat met tevredenheid',
    title: 'Deel van de verschillen in tevredenheid dat met elk aspect samengaat',
    leftOut: answers =>
      `Over het hele logboek; ${answers} antwoorden tellen niet mee, omdat een aspect van hun contact niet bekend is.`,
    all: 'Over het hele logboek.',
    axis: 'Deel van de verschillen tussen antwoorden',
  },
  metrics: {
    heading: 'Andere cijfers',
    lead: 'Van alle contacten van het hele logboek, bij welk proces ook. De band om elke lijn is het 95%-interval.',
    latest: (value, interval, period) => `${value} (${interval}) in ${period}`,
    n: 'Gemaakt van',
    leftOut: 'Niet meegeteld',
  },
  leftOut: {
    heading: 'Wat niet is meegeteld',
    used: (used, read, inPeriod) =>
      `${used} van ${read} contacten in het logboek zijn gebruikt; ${inPeriod} daarvan liggen in de periode.`,
    nothing: 'Alles is meegeteld.',
    withoutReason: (contacts, written) =>
      `${written} ${plural(contacts, 'contact', 'contacten')} in de periode ${plural(contacts, 'noemt', 'noemen')} geen reden. Tenzij de registratie het zelf zegt, of het contact een eerder herhaalt, telt het als niet vermijdbaar.`,
    rejected: (rows, written) =>
      `${written} ${plural(rows, 'regel is', 'regels zijn')} niet meegeteld om wat erin niet klopt.`,
    rejectedMore: rows => `… en nog ${rows}.`,
    codesMore: codes => `… en nog ${codes}.`,
    withoutProcess: (contacts, written) =>
      `${written} ${plural(contacts, 'contact', 'contacten')} in de periode ${plural(contacts, 'noemt', 'noemen')} geen proces, ook niet via een reden, en ${plural(contacts, 'staat', 'staan')} hierboven in geen enkele regel.`,
    unknownReasons: 'Redenen die niet in reasons.yaml staan, met hun contacten in het hele logboek:',
    withoutCost: (contacts, written) =>
      `${written} ${plural(contacts, 'contact kost', 'contacten kosten')} hier niets, omdat headwater.yaml geen kosten voor het kanaal heeft.`,
    place: 'Plaats',
    why: 'Wat er niet klopt',
  },
  method: methodTexts.nl,
  noContacts: {
    heading: 'Er zijn nog geen contacten',
    text: 'Zet contactregistraties (CSV of JSON-regels) in de map contacts, of noem een database in headwater.yaml. Een contact heeft een id, een begin, en een reden of een proces nodig.',
  },
};
