import { wordsOf } from '~/lib/text/words.ts';
import { TOPICS, type Topic } from './topics.ts';

/** A comment whose topic a person has set. */
export type Lesson = { text: string; topic: Topic };

/** What the corrections on this device have taught; nothing of it leaves the device. */
export type Learned = {
  /** How many corrections it rests on. */
  lessons: number;
  /** How often each feature stood in comments of each topic. */
  counts: ReadonlyMap<string, Readonly<Partial<Record<Topic, number>>>>;
  totals: Readonly<Partial<Record<Topic, number>>>;
  topics: Readonly<Partial<Record<Topic, number>>>;
};

const STEM = 5;
/** Words that stand in comments of every topic. */
const EMPTY: ReadonlySet<string> = new Set(
  'здравствуйте добрый день когда почему будет будут очень уже пожалуйста подскажите просим прошу нас наш наша наше нашей вас ваш что как где это этот эта там тут все еще или для при над под без есть быть была было были можно нужно надо улица улице дом дома дому город города городе'.split(
    ' ',
  ),
);

/** Features of a text: beginnings of its words, so that the forms of one word meet. */
export function featuresOf(text: string): string[] {
  const words = wordsOf(text).filter((word) => word.length > 2 && !EMPTY.has(word) && !/\d/u.test(word));
  return [...new Set(words.map((word) => word.slice(0, STEM)))];
}

/** A naive Bayes model (multinomial, add-one) over lessons in any order. */
export function learnTopics(lessons: readonly Lesson[]): Learned {
  const counts = new Map<string, Partial<Record<Topic, number>>>();
  const totals: Partial<Record<Topic, number>> = {};
  const topics: Partial<Record<Topic, number>> = {};
  for (const { text, topic } of lessons) {
    topics[topic] = (topics[topic] ?? 0) + 1;
    for (const feature of featuresOf(text)) {
      const known = counts.get(feature) ?? {};
      counts.set(feature, { ...known, [topic]: (known[topic] ?? 0) + 1 });
      totals[topic] = (totals[topic] ?? 0) + 1;
    }
  }
  return { lessons: lessons.length, counts, totals, topics };
}

/** So many words of a text, each met in so many corrections, tell a topic before the model is full. */
const AGREED_WORDS = 2;
const AGREED_LESSONS = 2;

/**
 * The topic that a few corrections agree on: several words of the text stood in several of them, and in
 * none of another topic. Null where they tell too little.
 */
export function agreedTopic(learned: Learned, text: string): Topic | null {
  const votes = new Map<Topic, number>();
  for (const feature of featuresOf(text)) {
    const met = TOPICS.filter((topic) => (learned.counts.get(feature)?.[topic] ?? 0) > 0);
    const [topic] = met;
    if (!topic || met.length > 1 || (learned.counts.get(feature)?.[topic] ?? 0) < AGREED_LESSONS) continue;
    votes.set(topic, (votes.get(topic) ?? 0) + 1);
  }
  const told = [...votes].filter(([, count]) => count >= AGREED_WORDS);
  return told.length === 1 ? (told[0]?.[0] ?? null) : null;
}

/**
 * Log-likelihood of a text under each topic, features that were never met left out; 0 for every topic
 * when nothing of the text was met.
 */
export function likelihoods(learned: Learned, text: string): Map<Topic, number> {
  const known = featuresOf(text).filter((feature) => learned.counts.has(feature));
  const vocabulary = learned.counts.size;
  const scoreOf = (topic: Topic): number => {
    const total = (learned.totals[topic] ?? 0) + vocabulary;
    return known.reduce(
      (sum, feature) => sum + Math.log(((learned.counts.get(feature)?.[topic] ?? 0) + 1) / total),
      0,
    );
  };
  return new Map(TOPICS.map((topic) => [topic, known.length > 0 ? scoreOf(topic) : 0]));
}
