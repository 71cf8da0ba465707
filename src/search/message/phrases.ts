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

/** A line that announces questions and says nothing else. */
export const announcingLine =
  /^(?:just |(?:an?|two|three|four|some|few|couple of|een|twee|drie|vier|paar|wat|nog|quick|korte?|\d)\s+)*(?:questions?|things?|queries|query|vra(?:ag|gen)|vraagjes?|dingen)(?: please)?[\s.!:]*$/iu;

/**
 * Words before a question that don't belong to its first words. Behind a Dutch adverb the verb comes first as well
 * (`Ook heb ik …`), which is no question, unless a comma or colon parts them.
 */
export const connective =
  /^(?:(?:and|but|so|or|also|plus|further(?:more)?|besides|moreover|then|ps|en|maar|dus|of|oja|o ja|if (?:so|not)|zo (?:ja|nee|niet)|indien niet|secondly|finally)[\s,:]+|(?:ook|verder|daarnaast|bovendien|tevens|trouwens|ten (?:tweede|derde|slotte)|tenslotte|tot slot|nog iets)\s*[,:]\s*)+/iu;

/** What begins another matter than the sentence before. */
export const furtherPoint =
  /^(?:(?:and|en)\s+)?(?:also|besides|further(?:more)?|moreover|secondly|finally|by the way|btw|while i|ook|verder|daarnaast|bovendien|tevens|trouwens|ten (?:tweede|derde|slotte)|tenslotte|tot slot|oja|o ja|dan nog|nog (?:een|iets))(?!\p{L})/iu;

/** The writer says that no answer is needed. */
export const wantsNoAnswer =
  /\b(?:(?:don['’]t|do not|no) (?:need|want|expect) (?:a|an|any)? ?(?:reply|answer|response)|no (?:reply|answer|response) (?:is )?(?:needed|required|necessary)|(?:hoef|hoeft|hoeven) (?:u |je |jij |jullie )?(?:hier|daar)?(?: ?op)?\s?(?:niet|geen)\b.{0,15}\b(?:reageren|reactie|antwoord\p{L}*)|(?:reactie|antwoord) is niet nodig|geen (?:reactie|antwoord) nodig)(?!\p{L})/iu;

/** Thanks for what was done. */
export const thanks =
  /^(?:(?:just )?a (?:quick |short )?(?:note|word) to say (?:thanks|thank you)|(?:many )?thank(?:s| you)\b|(?:hartelijk |heel erg |heel hartelijk )?(?:dank|bedankt)(?!\p{L})|(?:ik|wij|we|i) (?:wil|willen|want to|would like to)\b.{0,25}\b(?:bedanken|thank)\b)/iu;

/** What asks nothing, whatever its form: good wishes, thanks, apologies for one's language, a sigh, a pointer. */
export const smallTalk =
  /^(?:how are you|how is it going|(?:i )?hope (?:this|you|all|everything)\b|hoe gaat het(?: met u| met je| ermee)?[\s?!.]*$|alles goed\s*[?!.]*$|(?:ik )?hoop dat (?:alles|het (?:goed|je|u|jullie)|je|u|jullie)\b.{0,200}\bgaat\b|(?:many )?thanks? (?:you )?(?:so much )?for\b|(?:hartelijk |heel erg )?(?:dank|bedankt)(?: u| je)?(?: wel)? voor\b|(?:fijne|prettige|goede) (?:feestdagen|jaarwisseling|avond|dag|week|vakantie)|(?:please )?see (?:below|attached)|zie (?:hieronder|bijlage|onderstaand)|who (?:came up with|thought of|invented)\b|wie (?:verzint|bedenkt)\b|(?:please )?(?:do not|don['’]t) (?:call|phone|ring)\b|(?:graag )?niet bellen\b|(?:i )?look(?:ing)? forward to\b|(?:ik )?(?:hoor|verneem|zie) (?:het |dat )?(?:graag|gaarne)(?: van (?:u|je|jullie))?[\s!.]*$|let me know[\s!.]*$|laat het (?:me|mij|ons) weten[\s!.]*$|are you (?:serious|kidding)|shame on|graag (?:een |uw |jullie )?(?:spoedige? |snelle? )?(?:reactie|antwoord|bericht)\b.{0,25}$|(?:please|kindly) (?:reply|respond|answer|get back)\b.{0,25}$|(?:is )?any(?:one|body) there\b|(?:is )?daar iemand\b|fyi\b.{0,40}$|ter (?:info(?:rmatie)?|afhandeling|kennisname)\b|(?:collega['’]?s|all|team), (?:ter|see|fyi|please see)\b|is (?:this|dit) (?:a joke|een grap)|seriously|serieus\s*[?!.])|\bmy english\b|\bmijn (?:engels|nederlands)\b|\bhal[ft] (?:english|engels)\b/iu;
