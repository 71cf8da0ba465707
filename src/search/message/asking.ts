/*
 * What asks something, in English and Dutch: by the order of its words first, and by what people say where they ask
 * without asking. Both languages are always tried: many messages mix them. Upper and lower case are alike, and every
 * gap is bounded, so that no message takes long.
 */

function oneOf(alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'iu');
}

const preposition =
  '(?:op|in|aan|bij|van|voor|met|naar|tot|per|vanaf|sinds|binnen|onder|over|om|at|by|for|from|to|until|with)';
const dutchQuestionWord = String.raw`(?:${preposition}\s+)?(?:wat|wanneer|waar\p{L}*|welke?|wie|wiens|waarom|hoe\p{L}*)`;
const englishQuestionWord = '(?:what|when|where|which|who|whom|whose|why|how)';
const dutchSubject =
  "(?:ik|u|je|jij|jullie|we|wij|hij|zij|ze|ie|['’]?t|het|er|dit|dat|deze|die|de|mijn|m['’]n|uw|onze|iemand|een)";
const englishSubject =
  '(?:i|you|we|they|he|she|it|there|this|that|these|those|the|my|your|our|an?|any|anyone|somebody|someone)';
const englishVerb =
  '(?:can|could|may|might|must|should|shall|will|would|do|does|did|is|are|was|were|am|has|have|had)';
const dutchVerb =
  '(?:kan|kunnen|kunt|kun|mag|mogen|moet|moeten|zal|zullen|zou|zouden|wil|willen|wilt|ben|is|zijn|was|heb|heeft|hebben|doe|doen|krijg|krijgt|krijgen|worden|wordt|word|vallen|valt|leveren|repareren|gelden|geldt|klopt|werkt|gaat|komen|komt|loopt|staat|kost|kosten|accepteren|bieden|hoef|betaal|betalen|weten|blijven)';

/** A question in the order of words of a question, with or without a question mark. */
export const questionStart = oneOf([
  String.raw`^(?:${englishQuestionWord}\b|(?:what['’]?s|wheres)\b`,
  String.raw`${englishVerb}\s+${englishSubject}\b`,
  String.raw`if\b[^.?!]{3,80}\s${englishVerb}\s+(?:i|you|we|they|there)\b`,
  String.raw`${dutchQuestionWord}\s`,
  String.raw`${dutchVerb}\s+${dutchSubject}(?!\p{L})`,
  String.raw`(?:mogen|kunnen|moeten)\s+(?!niet|geen|wel|ook|nog|dat)\p{L}+`,
  // Of the third person nearly every Dutch verb ends with t.
  String.raw`(?!(?:met|uit|dat|tot|niet|wat|want|laat|nooit|ooit|naast|eerst|net|echt|laatst|juist|vannacht|\p{L}+dat)\s)\p{L}{2,}t\s+(?:ik|u|je|jij|jullie|we|wij|ie|er|dit|dat|deze|mijn|m['’]n|uw|onze|iemand)(?!\p{L})`,
  // Behind a Dutch condition `dan` stands before the verb in a statement, and behind the subject in a question.
  String.raw`als\b[^.?!]{3,80}\s(?:ik|u|je|jullie|we|wij|ze|er|het|dat|die)\s+dan\b)`,
]);

/**
 * A question that can't be anything else, not even in the middle of a sentence: a question word, a verb, and only
 * then the subject; in English also a verb before the subject.
 */
export const clearQuestion = oneOf([
  String.raw`^(?:${englishQuestionWord}(?:\s+(?!${englishSubject}\s)\p{L}+){0,2}?\s+${englishVerb}\s+${englishSubject}\b`,
  String.raw`(?:what['’]?s|what is|what happens|what about|how come)\b`,
  String.raw`(?:can|could|may|do|does|did|should|shall|will|would|is|are|am)\s+(?:i|you|we|there|it|they)\b`,
  String.raw`(?:${preposition}\s+)?(?:wat|wanneer|waar\p{L}*|welke?\s+\p{L}+|wie|waarom|hoe(?:veel|\s?(?:lang|veel|vaak|snel|hoog|laat|ver|duur))?)\s+(?!(?:${dutchSubject}|lang|veel|vaak|snel|hoog|laat|ver|duur|mij|me|ons)\s)\p{L}+\s+${dutchSubject}(?!\p{L}))`,
]);

/** Behind a comma, a question with its verb first: `…, kunnen we onze …`. Of other verbs a statement may go on so. */
export const verbFirst = oneOf([
  String.raw`^(?:kan|kunnen|kunt|kun|mag|mogen|moet|moeten|zou|zouden|krijg|krijgen|krijgt|wordt|worden)\s+${dutchSubject}(?!\p{L})`,
  String.raw`^(?:hebben|hebt|heeft|zijn|bent|is)\s+(?:jullie|u|je|er)(?!\p{L})`,
]);

/** The first words of a clause that isn't finished at its comma: behind it the verb comes first anyway. */
export const unfinished =
  /^(?:als|wanneer|toen|omdat|sinds|nadat|voordat|zodra|indien|hoewel|terwijl|nu|na|voor|bij|met|in|op|om|door|volgens|helaas|daarom|daarna)(?!\p{L})/iu;

const indirectWord = `(?:${englishQuestionWord}|whether|if|${dutchQuestionWord}|of)`;
const knowing =
  '(?:know|wonder(?:ing|ed)?|sure|unsure|clear|unclear|understand|see|hear|learn|tell|explain|advise|confirm|clarify|find out|check|idea|curious|weten|weet|(?:af)?vra(?:ag|gen)|vroeg|benieuwd|hoor|horen|verneem|vernemen|zeker|duidelijk|onduidelijk|begrijp|begrijpen|snap|uitleggen|aangeven|vertellen|zeggen|nagaan|controleren|bevestigen|idee)';

/** What the writer doesn't know yet, in the order of words of a statement: `I'm not sure who to ask`. */
export const indirectQuestion = oneOf([
  String.raw`\b${knowing}(?:[\s,]+[\p{L}'’]+){0,3}[\s,]+${indirectWord}(?!\p{L})`,
  String.raw`\b(?:want|like|need) to know\b`,
]);

/** The first words of a further question behind one in the order of words of a statement: `… and whether I can …`. */
export const indirectStart = oneOf([String.raw`^${indirectWord}(?!\p{L})`]);

/** The first words of what the writer asks to be done. */
export const imperative =
  /^(?:(?:please|kindly)\s+)?(?:cancel|change|stop|send|resend|refund|delete|remove|take|add|update|unblock|close|correct|replace|confirm|tell|explain|give|let|stuur|geef|annuleer|wijzig|verwijder|corrigeer|stort|vertel|bevestig|zet|haal)\s/iu;

const declaring = '(?:zeg|trek|maak|meld|dien|annuleer|beëindig|wil|vraag)';

/** What the writer asks to be done or told, or declares. */
export const request = oneOf([
  String.raw`\b(?:please|kindly|hereby|let me know|tell me|all i need is)\b`,
  String.raw`\b(?:could|can|would|will) you\b`,
  String.raw`\bi(?:['’]d| would| should) (?:also )?(?:appreciate|ask you|request)\b`,
  String.raw`\b(?:grateful|obliged|glad|nice|great|helpful) if\b`,
  String.raw`\bi (?:also |was |am )?wonder(?:ing)?\b`,
  String.raw`\b(?:i|we)(?: would|['’]d)?(?: also)? (?:want|like|demand)\s+(?!to\b)\p{L}+`,
  String.raw`\b(?:want|wish|like) to (?:report|complain|make a)\b`,
  String.raw`^(?:graag|gaarne|gelieve|(?:wil|zou) graag)\b`,
  String.raw`\bgraag\b(?=.{0,200}\b(?:hoor|verneem|ontvang|krijg|zie|weten)\b)`,
  String.raw`\b(?:hoor|verneem|ontvang|krijg|zie)\b.{0,20}\b(?:graag|gaarne)\b`,
  String.raw`\b(?:a\.u\.b|aub|s\.v\.p|svp|alstublieft|alsjeblieft|verzoek(?:en)?|eis(?:en)?|benieuwd)\b`,
  String.raw`\b(?:kunt|kun|kan|zou|wilt|wil|zouden) (?:u|je|jij|jullie)\b`,
  String.raw`\blaat (?:me|mij|ons) weten\b`,
  String.raw`\bik (?:heb alleen\b.{0,200}\bnodig|wil (?:een|mijn|het|de))\b`,
  String.raw`\b(?:fijn|mooi|prettig|handig) (?:zijn|vinden)\b`,
  String.raw`\b(?:wil|wilde|wou|zou|graag)\b.{0,20}\b(?:doorgeven|melden)\b`,
  String.raw`\b${declaring}\b.{0,200}\bhierbij\b|\b(?:hierbij|bij dezen?|middels)\b.{0,200}\b${declaring}\b`,
  String.raw`\bzeg ik\b.{0,200}\bop\b|\bmaak (?:ik )?bezwaar\b`,
]);

/** What the writer would like to do, said as a wish: `graag wil ik …`. */
export const wish =
  /\b(?:graag (?:wil|zou|wou)(?:den|len)? (?:ik|wij|we)|(?:wil|zou|wou)(?:den|len)? (?:ik|wij|we)(?: \p{L}+)? graag|(?:ik|wij|we)(?: \p{L}+)? (?:wil|zou|wou)(?:den|len)? (?:\p{L}+ )?graag)\b/iu;

/** What the writer wants to do, which a question that follows is about. */
export const need = oneOf([
  String.raw`\bi (?:also )?(?:need|want|wish|have|would like|intend|plan|am (?:going|planning|trying|looking))\s+(?:a|an|to|for)\b`,
  String.raw`\b(?:i['’]d like to|need to|i have to|i want|i(?: am|['’]m) (?:moving|leaving|travelling|getting|trying|looking))\b`,
  String.raw`\b(?:(?:ik|wij|we) (?:wil|willen)|(?:wil|moet|ga|zou) ik)\b`,
  String.raw`\bik (?:zou|moet|ga|heb)\b.{0,200}\b(?:willen|nodig|opzeggen|verhuizen|zetten|verhogen|wijzigen|aanvragen|annuleren|openen|sluiten|veranderen|aanpassen)\b`,
]);

/** What is wrong. */
export const problem = oneOf([
  String.raw`n['’]t|\b(?:not|cannot|never|no longer|nobody|nothing|still)\b`,
  String.raw`\b(?:have|has|had|got|is|are|was|but) (?:still )?no\b(?! (?:problem|rush|hurry|worries|doubt))`,
  String.raw`\bwithout\b.{0,200}\breason\b|\bkeeps? \p{L}+ing\b|\bevery (?:single )?time\b`,
  String.raw`\b(?:is|was|are|were|too|so|very|hours?|days?|weeks?) late\b`,
  String.raw`\b(?:declined|refused|rejected|missing|broken|damaged|wrong|incorrect|lost|stolen|locked|blocked|crash\w*|freez\w*|fails?|failed|error|slow|twice|drips?|leaks?|leaking|stuck|blank|faulty|defective|expired|charged)\b`,
  String.raw`\b(?:niet|niks|nooit|niets|niemand|geen|steeds|nog altijd|telkens|alweer|elke keer)\b|\bwacht (?:nog|al|nu)\b|\bblij(?:f|ft|ven) (?:maar )?\p{L}+en\b`,
  String.raw`\b(?:geweigerd|ontbreekt|ontbreken|kapot|beschadigd|verkeerde?|onjuist|fout\w*|te laat|kwijt|gestolen|geblokkeerd|vast(?:loopt|gelopen)?|loopt .{0,200} vast|storing|traag|langzaam|lekt|defect|verlopen|leeg|twee keer|dubbel|mislukt)\b`,
]);

/** Nothing came back on what was asked before: the story of a message that asks something else as well. */
export const unanswered =
  /\b(?:no|not|never|nothing|nobody|geen|niets|niet|nooit|niemand)\b.{0,200}\b(?:repl(?:y|ied)|response|responded|answer(?:ed)?|heard?|(?:called|rang|ring|call) back|reactie|antwoord|gehoord|teruggebeld|vernomen|mogen ontvangen|gereageerd|opgenomen)\b/iu;

/** A short statement about something said before. */
export const leansBack = /^(?:it|that|this|dat|dit|het)\b(?:\s+\S+){1,7}$/iu;

/** What the writer will do if nothing happens. */
export const threat =
  /^(?:if|unless|als|indien|mocht)\b.{0,200}\b(?:hear|repl(?:y|ied)|respon\p{L}+|resolved|fixed|hoor|reactie|antwoord|opgelost)\b/iu;

/** A statement that goes on about the one before, or gives the reason for it. */
export const goesOn =
  /^(?:(?:it|this|that|het|dat|dit) (?:says|said|shows|happens|keeps|gives|staat|zegt|geeft|gebeurt|meldt)|because|cause|omdat|want)\b|\b(?:namelijk|immers)\b/iu;

/** A question that says nothing without the sentence before it. */
export const emptyQuestion =
  /^(?:(?:what|how) (?:is|s|'s|can|should|must|do|now|could|about|come).{0,25}(?:going on|happen\w*|i do|do now|now|possible|come|this be|that be)\b|what (?:now|next)|how come|why(?: is that| is this)?|(?:can|could|would|will) you (?:please )?(?:help|look|check|fix|solve|explain)\b.{0,30}|is (?:that|this) (?:normal|right|correct|possible).{0,10}|.{0,60}\b(?:any ideas?|enig idee)\b.{0,15}|how (?:do|can|could|should|would|must) (?:i|we|you) (?:do|arrange|go about|fix|solve) (?:that|this|it).{0,10}|(?:can|may|could) (?:i|we) do (?:that|this|it).{0,10}|hoe (?:doe|regel|kan|moet|krijg) (?:ik|je|we|men) (?:dat|dit|het)(?: (?:doen|regelen|aanpakken|oplossen|voor elkaar))?|hoe (?:werkt|gaat|moet|kan) (?:dat|dit).{0,15}|(?:kan|mag) (?:dat|dit)(?: (?:ook|nog|zomaar))?|wat (?:nu|is er aan de hand|moet ik (?:nu )?doen|kan ik (?:nu |hieraan )?doen|is hier aan de hand).{0,15}|hoe nu verder|(?:kunt|kun|kan|kunnen|wilt) (?:u|je|jij|jullie) (?:mij|me|hier|dit|dat|ons)\b.{0,30}(?:helpen|kijken|oplossen|uitzoeken|nagaan)\b.{0,10}|klopt (?:dat|dit).{0,10}|is (?:dat|dit) normaal.{0,10})[?.!\s]*$/iu;

/** Words that point back at the sentence before. */
export const pointsBack =
  /\b(?:it|its|they|them|this|that|those|these|him|her|(?:a|another|the)(?: \p{L}+)? one(?=[\s?.!]*$)|one of them|hij|hem|ze|zij|dat|die|deze|dit|ie|(?:een|de|het) (?:nieuwe?|ander|andere)|er(?:voor|van|mee|aan|in|op)|daar\p{L}*|hier\p{L}*)(?!\p{L})/iu;
