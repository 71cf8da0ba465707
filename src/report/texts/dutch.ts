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
    excess: 'Daarvan boven de basislijn',
    excessInterval: range => `waar processen eruit springen; 95%-interval ${range}`,
    perYear: money => `projectie: ${money} per jaar als er niets verandert`,
  },
  flagged: {
    heading: 'Wat eruit springt',
    ownHeading: 'Proces voor proces',
    lead: 'Deze processen hangen samen met meer vermijdbare contacten dan toeval en de gewone verschillen verklaren. Elk is een vraag aan de eigenaar, geen oordeel.',
    nothing: 'Geen proces springt eruit',
    nothingLead:
      'Geen proces hangt samen met meer vermijdbare contacten dan toeval en de gewone verschillen tussen processen verklaren.',
    followedHeading: 'Besloten, en geen signaal meer',
    followedLead: 'Processen waarover een besluit is genomen en die nu binnen de grenzen blijven.',
    rate: 'Vermijdbaar',
    rateNote: (interval, expected) => `${interval}; verwacht ${expected}`,
    gauge: (rate, interval, expected, limit) =>
      `${rate} vermijdbaar, 95%-interval ${interval}; verwacht ${expected}, alarmgrens ${limit}.`,
    expectedMark: 'verwacht',
    limitMark: 'alarmgrens',
    cost: 'Kosten van vermijdbaar contact',
    excess: 'Boven de basislijn',
    perYear: 'Hetzelfde, per jaar',
    perYearNote: 'projectie, als er niets verandert',
    trend: 'Trend',
    trendWords: (direction, since, weeks) =>
      direction === 'flat'
        ? `geen verandering van niveau in ${weeks} ${plural(weeks, 'week', 'weken')}`
        : `${direction === 'up' ? 'omhoog' : 'omlaag'} sinds de week van ${since}`,
    owner: 'Eigenaar',
    promise: 'Belofte',
    promiseKept: (share, made, interval) =>
      `op tijd nagekomen in ${share} van ${made} gevallen (${interval})`,
    saving: (money, range, contacts) =>
      `Wat als: met de helft van het vermijdbare deel zijn er per jaar ${contacts} contacten en ${money} (${range}) minder. Een projectie, als al het andere gelijk blijft.`,
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
      `${processes} ${plural(processes, 'proces', 'processen')} tegen een basislijn van ${baseline}. Hoe minder contacten, hoe verder alleen al toeval een proces van de basislijn brengt: de grenzen laten zien hoe ver. Alleen wat erboven ligt is een vraag.`,
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
      `${few} van ${processes} ${plural(processes, 'proces', 'processen')} ${plural(few, 'maakt', 'maken')} ${share} van de ${total} boven de basislijn. Achter elke balk: de kosten, en het deel van alles tot en met deze balk.`,
    allNeeded: (processes, total) =>
      `${total} boven de basislijn, in ${processes} ${plural(processes, 'proces', 'processen')}. Achter elke balk: de kosten, en het deel van alles tot en met deze balk.`,
    axis: 'Kosten boven de basislijn in de periode',
    others: processes => `${processes} ${plural(processes, 'ander', 'andere')}`,
    rule: (processes, share) => `${processes} ${plural(processes, 'maakt', 'maken')} ${share}`,
    flagged: 'Springt eruit (alarm of volgen)',
    unflagged: 'Geen signaal: binnen de gewone verschillen, of te weinig contacten',
  },
  owners: {
    title: 'Waar de kosten ontstaan, per eigenaar',
    summary: (owner, cost) =>
      `Wat vermijdbaar contact over de processen van elke eigenaar aan de servicebalie kost: om te laten zien, niet om door te belasten. Het meest: ${owner}, ${cost}. Achter elke balk: verwijtbaar + onnodig.`,
    axis: 'Kosten van vermijdbaar contact in de periode',
  },
  trend: {
    title: 'Per week',
    changed: (direction, since, before, after) =>
      `Het deel ging ${direction === 'up' ? 'omhoog' : 'omlaag'} in de week van ${since}: ${before} ervoor, ${after} sindsdien.`,
    flat: rate => `Geen verandering van niveau: ${rate} over alle weken.`,
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
      `Alle contacten, vermijdbaar of niet, naar uur van de week; hoe groter het vierkant, hoe meer. Drukst: ${hour}, ${contacts} contacten per week.`,
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
    lead: 'Wat in de periode met een datum aan klanten is beloofd, en op tijd is nagekomen.',
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
    title: 'Deel van de verschillen tussen mensen dat met elk aspect samengaat',
    axis: 'Deel van de verschillen tussen mensen',
  },
  metrics: {
    heading: 'Andere cijfers',
    lead: 'De band om elke lijn is het 95%-interval.',
    latest: (value, interval, period) => `${value} (${interval}) in ${period}`,
    n: 'Gemaakt van',
  },
  leftOut: {
    heading: 'Wat niet is meegeteld',
    used: (used, read, inPeriod) =>
      `${used} van ${read} contacten zijn gelezen en gebruikt; ${inPeriod} daarvan liggen in de periode.`,
    nothing: 'Alles is meegeteld.',
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
  method: {
    heading: 'Hoe dit te lezen',
    points: ({ minimum, watch, alarm, q, caseMix }) => [
      'Een signaal zegt dat een proces samenhangt met veel vermijdbaar contact. Het zegt niet dat het proces de oorzaak is: dat is een vraag aan de eigenaar, die weet wat er verder gebeurde.',
      'Vermijdbaar is er in twee soorten: verwijtbaar (een fout of onduidelijkheid in het eigen proces) en onnodig (de klant had zonder contact geholpen kunnen zijn). Het deel telt beide; de kosten laten ze apart zien.',
      `Een proces met minder dan ${minimum} contacten in de periode krijgt geen niveau: alleen toeval al kan elk deel geven.`,
      `Alarm: boven de waarde waarbinnen ${alarm} van de gewone processen ligt, en daar nog steeds boven als alle processen samen worden getoetst (hoogstens ${q} vals alarm, Benjamini–Hochberg). Volgen: boven de grens van ${watch}, of niet zeker genoeg voor alarm. De grenzen rekenen met toeval en met de gewone verschillen tussen processen.`,
      caseMix
        ? 'Elk proces wordt vergeleken met het deel dat bij zijn mix van kanalen hoort.'
        : 'Alle processen worden met dezelfde basislijn vergeleken, ongeacht hun kanalen.',
      'Boven de basislijn: de kosten van de vermijdbare contacten die de basislijn te boven gaan; nul voor processen eronder. Het interval is dat van het deel. Een cijfer per jaar is een projectie van de periode, geen voorspelling.',
      'Wacht- en behandeltijd zijn van niemand de maat, en rangschikken hier niets.',
    ],
  },
  noContacts: {
    heading: 'Er zijn nog geen contacten',
    text: 'Zet contactregistraties (CSV of JSON-regels) in de map contacts, of noem een database in headwater.yaml. Een contact heeft een id, een begin, en een reden of een proces nodig.',
  },
};
