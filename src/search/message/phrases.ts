/*
 * How customers write, in English and Dutch. All patterns are tried on one sentence or line, upper and lower case
 * alike. Both languages are always tried: many messages mix them.
 */

/** What a letter begins with: up to the comma. */
export const formalGreeting =
  /^\s*(?:dear|beste|geachte|lieve|to whom it may concern|l\.?\s?s\.?)(?=[\s,:])[^\n,:!]{0,60}[,:!]?\s*/iu;

/** What other messages begin with; a name may follow. */
export const greeting =
  /^\s*(?:good (?:morning|afternoon|evening|day)|goede?(?:\s?(?:morgen|middag|avond|dag))|hi|hiya|hello|hey|hee|hoi|hallo|dag)(?![\p{L}-])(?:\s+(?:there|all|team|guys|everyone|allemaal|mevrouw|meneer)(?!\p{L}))?/iu;

/** A name behind a greeting. Capitals count. */
export const greetedName = /^(?:\s+\p{Lu}[\p{L}.]*){1,3}(?=\s*[,!\n])/u;

/** A line, or the rest of one, from which on the writer says goodbye. */
export const closing =
  /^\s*(?:(?:with\s+)?(?:(?:kind(?:est)?|best|warm|many)\s+)?(?:regards|wishes)|best(?=\s*,|\s*$)|yours\b|sincerely|cheers(?=\s*[,.!\n]|\s*$)|(?:many\s+)?thanks(?:\s+(?:a lot|so much|in advance|again))?(?=\s*[,.!]|\s*$)|thank you(?:\s+(?:very much|in advance))?(?=\s*[,.!]|\s*$)|(?:met\s+)?(?:vriendelijke|hartelijke|beste)\s+groet|mvg\b|m\.v\.g|groet(?:en|jes)?\b|gr\.|hoogachtend|(?:alvast\s+)?(?:hartelijk\s+)?(?:bedankt|dank)(?=\s*[,.!]|\s*$)|have a (?:nice|good|great)|fijne (?:dag|avond)|fijn weekend|(?:thx|ty|tia|bvd|mvrgr?|gr)(?=\s*[,.!]|\s*$))/iu;

/** A line from which on nothing is the writer's own words any more: a signature, what the mail program or the law adds. */
export const ending =
  /^(?:--\s*$|\s*(?:sent (?:from|with|via) (?:my|mail|outlook|yahoo|proton)|get outlook for|verzonden (?:vanaf|met|via)|verstuurd vanaf|(?:this|the information in this) (?:e-?mail|message).*\bconfidential|(?:dit|deze) (?:e-?mail|bericht).*\bvertrouwelijk))/iu;

/** The first line of an earlier message that stands below. */
export const earlierMessage =
  /^\s*(?:-{2,}\s*(?:original|oorspronkelijk|forwarded|doorgestuurd)|_{10,}\s*$|(?:from|van):\s*\S.*(?:@|<))/iu;

/** The line above the lines of an earlier message that a mail program quotes. */
export const introducesQuote = /^\s*(?:on|op)\s.{5,100}\b(?:wrote|schreef)\b.*:\s*$/iu;

/** A line of the head of a message. Two on end begin an earlier message. */
export const headLine =
  /^\s*\*?(?:from|sent|date|to|cc|subject|van|verzonden|datum|aan|onderwerp)\*?:\*?\s*\S/iu;

/** What stands before the subject in the head of a message. */
export const subjectLabel = /^\s*\*?(?:subject|onderwerp)\*?:\*?\s*/iu;

export const postscript = /^\s*p\.?\s?s\.?\s*[:,]?\s*/iu;

/** An item of a list. */
export const listItem = /^\s*(?:[-*•–]|\d{1,2}[.)]|[a-z]\))\s+/iu;

/** What only announces questions, up to a colon. */
export const announcement =
  /^[^:?]{0,60}\b(?:questions?|things?|points?|vra(?:ag|gen)|dingen|ding|punten)\b[^:?]{0,30}:\s*/iu;

/** Words before a question that don't belong to its first words. */
export const connective =
  /^(?:(?:and|but|so|or|also|plus|further(?:more)?|besides|moreover|then|ps|en|maar|dus|of|ook|verder|daarnaast|bovendien|tevens|trouwens|if (?:so|not)|zo (?:ja|nee|niet)|indien niet|secondly|ten tweede|finally|tot slot)[\s,:]+)+/iu;

/** A question in the order of words of a question, with or without a question mark. */
export const questionStart =
  /^(?:(?:what|whats|what's|when|where|wheres|which|who|whom|whose|why|how)\b|(?:can|could|may|might|must|should|shall|will|would|do|does|did|is|are|was|were|am|has|have|had)\s+(?:i|you|we|they|he|she|it|there|this|that|these|those|the|my|your|our|anyone|somebody|someone)\b|(?:wat|wanneer|waar\p{L}*|welke?|wie|wiens|waarom|hoe\p{L}*|hoeveel)\s|(?:kan|kunnen|kunt|kun|mag|mogen|moet|moeten|zal|zullen|zou|zouden|wil|willen|wilt|ben|is|zijn|was|heb|heeft|hebben|hebt|doe|doet|doen|krijg|krijgt|krijgen|wordt|worden|word|valt|vallen|leveren|levert|repareren|klopt|geldt|gelden|werkt|bestaat|gaat|komt|komen|accepteren|bieden|hoef|hoeft|duurt)\s+(?:ik|u|je|jij|jullie|we|wij|hij|zij|ze|het|er|dit|dat|deze|die|de|mijn|uw|onze|iemand|een)\b|(?:mogen|kunnen|moeten)\s+(?!niet|geen|wel|ook|nog|dat)\p{L}+)/iu;

/** What the writer asks to be done or told. */
export const request =
  /\b(?:please|kindly|(?:could|can|would|will) you|let me know|i (?:still |just |only |also )?(?:want|would like|'d like|need) to know|i(?:'d| would) appreciate|i (?:also )?(?:wonder|was wondering|am wondering)|wondering (?:if|whether|how|when)|i (?:want|would like|demand) (?:my|a|an|the|compensation)|all i need is|tell me|it would be (?:great|nice|helpful) if)\b|^(?:graag|gelieve|(?:wil|zou) graag)\b|\b(?:a\.u\.b|aub|s\.v\.p|svp|alstublieft|alsjeblieft|graag (?:hoor|verneem|ontvang|zie|weten)|(?:hoor|verneem|ontvang|krijg) ik graag|(?:kunt|kun|kan|zou|wilt|wil|zouden) (?:u|je|jij|jullie)|ik (?:wil|zou) (?:ook |alleen |nog (?:steeds )?)?(?:graag )?(?:weten|horen)|ik vraag me (?:ook )?af|vroeg me af|ik heb alleen\b.*\bnodig|benieuwd|laat (?:me|mij) weten|ik wil (?:een|mijn|het|de) |het zou (?:fijn|mooi|prettig) zijn)\b/iu;

/** What the writer wants to do, which a question that follows is about. */
export const need =
  /\b(?:i (?:also )?(?:need|want|wish|have|would like|intend|plan|am (?:going|planning|trying|looking))\s+(?:a|an|to|for)\b|i'd like to|need to|i am (?:moving|leaving|travelling|getting)|i'm (?:moving|leaving|trying|looking)|i have to|i want)\b|\b(?:ik (?:wil|zou|moet|ga|heb)\b.*\b(?:willen|nodig|opzeggen|verhuizen|zetten|verhogen|wijzigen|aanvragen|annuleren|openen|sluiten|veranderen|aanpassen)\b|(?:wil|moet|ga|zou) ik\b)/iu;

/** What is wrong. */
export const problem =
  /(?:n't|n\u2019t|\bnot\b|\bcannot\b|\bnever\b|\bno longer\b|\bnobody\b|\bnothing\b|\b(?:have|has|had|got|is|are|was) (?:still )?no\b(?! (?:problem|rush|hurry|worries|doubt))|\bstill (?:no|waiting)\b|\bwithout\b.*\breason\b|\b(?:declined|refused|rejected|missing|broken|damaged|wrong|incorrect|late|lost|stolen|locked|blocked|crash\w*|freez\w*|fails?|failed|error|slow|twice|drips?|leaks?|leaking|stuck|blank|faulty|defective|expired|charged)\b)|\bwacht (?:nog|al|nu)\b|\b(?:niet|nooit|niets|niemand|geen|geweigerd|ontbreekt|ontbreken|kapot|beschadigd|verkeerde?|onjuist|fout\w*|te laat|kwijt|gestolen|geblokkeerd|vast(?:loopt|gelopen)?|loopt .* vast|storing|traag|langzaam|lekt|defect|verlopen|twee keer|dubbel|mislukt)\b/iu;

/** A question that says nothing without the sentence before it. */
export const emptyQuestion =
  /^(?:(?:what|how) (?:is|s|'s|can|should|must|do|now|could|about|come).{0,25}(?:going on|happen\w*|i do|do now|now|possible|come|this be|that be)\b|what (?:now|next)|how come|why(?: is that| is this)?|(?:can|could|would|will) you (?:please )?(?:help|look|check|fix|solve|explain)\b.{0,30}|is (?:that|this) (?:normal|right|correct|possible).{0,10}|.{0,60}\b(?:any ideas?|enig idee)\b.{0,15}|hoe kan dat.{0,15}|wat (?:nu|is er aan de hand|moet ik (?:nu )?doen|kan ik (?:nu |hieraan )?doen|is hier aan de hand).{0,15}|hoe nu verder|(?:kunt|kun|kan|kunnen|wilt) (?:u|je|jij|jullie) (?:mij|me|hier|dit|dat|ons)\b.{0,30}(?:helpen|kijken|oplossen|uitzoeken|nagaan)\b.{0,10}|klopt (?:dat|dit).{0,10}|is (?:dat|dit) normaal.{0,10})[?.!\s]*$/iu;

/** Words that point back at the sentence before. */
export const pointsBack =
  /\b(?:it|they|them|this|those|these|him|her|(?:a|another|the)(?: \p{L}+)? one(?=[\s?.!]*$)|one of them|for that|about that|that mean|hij|hem|dat|die|deze|dit|een nieuwe(?=[\s?.!]*$)|ervoor|daarvoor|hiervoor|daarvan|ik het (?:ontvang|krijg|terug))\b/iu;

/** A statement that goes on about the one before. */
export const goesOn =
  /^(?:it|this|that|het|dat|dit) (?:says|said|shows|happens|keeps|gives|staat|zegt|geeft|gebeurt|meldt)\b/iu;

/** What asks nothing, whatever its form: good wishes, thanks, apologies for one's language, a sigh, a pointer. */
export const smallTalk =
  /^(?:how are you|how is it going|(?:i )?hope (?:this|you|all|everything)\b|hoe gaat het(?: met u| met je| ermee)?[\s?!.]*$|alles goed\s*[?!.]*$|(?:ik )?hoop dat (?:alles|het (?:goed|je|u|jullie)|je|u|jullie)\b.*\bgaat\b|(?:many )?thanks? (?:you )?(?:so much )?for\b|(?:hartelijk |heel erg )?(?:dank|bedankt)(?: u| je)?(?: wel)? voor\b|(?:please )?see (?:below|attached)|zie (?:hieronder|bijlage|onderstaand)|who (?:came up with|thought of|invented)\b|wie (?:verzint|bedenkt)\b|(?:please )?(?:do not|don['’]t) (?:call|phone|ring)\b|(?:graag )?niet bellen\b|are you (?:serious|kidding)|is (?:this|dit) (?:a joke|een grap)|seriously|serieus\s*[?!.])|\bmy english\b|\bmijn (?:engels|nederlands)\b|\bhal[ft] (?:english|engels)\b/iu;
