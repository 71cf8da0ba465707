import {
  byTopic,
  type Contradiction,
  contradictionOf,
  type Facts,
  possibleContradictions,
} from './compare.ts';
import { type Fact, sameValue } from './fact.ts';
import { commonOf } from './topic.ts';

/** How much two values in one article must be about the same: the article is one topic itself. */
const sameTopic = 0.2;

/** What is enough where nothing else in the one's channel can be meant by the other. */
const sameTopicOfOnly = 0.05;

/**
 * The facts of an article that contradict those of another channel, or of the text that serves every channel;
 * each once, held against what serves every channel where that is possible.
 */
export function contradictionsWithin(facts: Facts): Contradiction[] {
  const byChannel = Map.groupBy(facts, fact => fact.channel ?? '');
  const texts = [...byChannel].sort(([a], [b]) => (a < b ? -1 : 1));
  const isSameTopic = sameTopicAmong(facts);
  const found: Contradiction[] = [];
  for (const [channel, own] of texts) {
    const told = new Set<Fact>();
    for (const [otherChannel, others] of texts) {
      if (channel === otherChannel) continue;
      for (const fact of own) {
        if (told.has(fact)) continue;
        const possible = possibleContradictions(fact, others, byTopic);
        const contradiction = contradictionOf(possible, own, others, byTopic, isSameTopic);
        if (!contradiction) continue;
        told.add(fact);
        found.push(contradiction);
      }
    }
  }
  return found;
}

/**
 * Alike enough, with two words in common at least. Less is enough where each of the two is the only value of its
 * kind and scale that the other's channel doesn't have, or where one is the odd one out: it stands in one channel
 * only, and the other one in the rest of them.
 */
function sameTopicAmong(facts: Facts) {
  const isOnlyOne = (fact: Fact, other: Fact) => {
    const theirs = facts.filter(f => f.channel === other.channel && isLike(f, fact));
    const mine = facts.filter(f => f.channel === fact.channel && isLike(f, fact));
    return mine.every(f => sameValue(f, fact) || theirs.some(there => sameValue(f, there)));
  };
  const channelsOf = (fact: Fact) =>
    new Set(
      facts.filter(other => isLike(fact, other) && sameValue(fact, other)).map(other => other.channel ?? ''),
    );
  const isOdd = (odd: Set<string>, usual: Set<string>) =>
    odd.size === 1 && usual.size > 1 && usual.has('') && ![...odd].some(channel => usual.has(channel));
  return ({ fact, other, likeness }: Contradiction) => {
    if (likeness >= sameTopic && commonOf(fact.topic, other.topic).words >= 2) return true;
    if (likeness < sameTopicOfOnly) return false;
    if (isOnlyOne(fact, other) && isOnlyOne(other, fact)) return true;
    const [own, theirs] = [channelsOf(fact), channelsOf(other)];
    return isOdd(own, theirs) || isOdd(theirs, own);
  };
}

/** Of one kind, unit and scale: minutes and hours are another scale than days. */
function isLike(a: Fact, b: Fact): boolean {
  return a.kind === b.kind && a.unit === b.unit && (a.kind !== 'term' || a.low < 1 === b.low < 1);
}
