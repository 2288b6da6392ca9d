import { commentPersonalSchema, type Delivery, eventDataSchemas } from '~/lib/log/event.ts';

/** What was said last of one thing: of the comment, of one answer, of the duty, of the outcome. */
type Said = { value: string; at: string };

type Word = Said & { about: string };

const GONE = 'gone';

/**
 * Gives the ids of the events about one comment that tell something new. Several devices look at the same page and
 * each tells of what it saw: an incident system hears it once. What is older than what was said already is no news.
 * @param deliveries of one comment, in the order in which the hub took them.
 */
export function newsIn(deliveries: readonly Delivery[]): Set<string> {
  const said = new Map<string, Said>();
  const news = new Set<string>();
  for (const delivery of deliveries) {
    const word = wordOf(delivery);
    if (!word) continue;
    const before = said.get(word.about);
    if (!isNew(delivery, word, before)) continue;
    news.add(delivery.event.id);
    said.set(word.about, word);
  }
  return news;
}

function isNew({ event }: Delivery, word: Word, before: Said | undefined): boolean {
  if (!before) return true;
  if (word.at < before.at || word.value === before.value) return false;
  // Only a change tells of other words; another look at the comment tells that it is there.
  return event.type !== 'comment.seen' || before.value === GONE;
}

/** What an event says, and about what; null where it says nothing that an incident system hears. */
function wordOf({ event, personal }: Delivery): Word | null {
  const { type, at } = event;
  switch (type) {
    case 'comment.seen':
    case 'comment.changed': {
      // Of what official pages write the answers are told, by events of their own.
      if (eventDataSchemas[type].parse(event.data).voice !== 'citizen') return null;
      const text = commentPersonalSchema.safeParse(personal).data?.text;
      if (type === 'comment.changed' && !text) return null;
      return { about: 'comment', value: `text:${text ?? ''}`, at };
    }
    case 'comment.gone': {
      const { by } = eventDataSchemas[type].parse(event.data);
      return by === 'renamed' ? null : { about: 'comment', value: GONE, at };
    }
    case 'answer.seen':
    case 'answer.changed': {
      const { answer, interim } = eventDataSchemas[type].parse(event.data);
      return { about: `answer:${answer}`, value: interim ? 'interim' : 'final', at };
    }
    case 'answer.gone':
      return { about: `answer:${eventDataSchemas[type].parse(event.data).answer}`, value: GONE, at };
    case 'duty.set':
      return { about: 'duty', value: String(eventDataSchemas[type].parse(event.data).duty), at };
    case 'outcome.set':
      return { about: 'outcome', value: String(eventDataSchemas[type].parse(event.data).outcome), at };
    default:
      return null;
  }
}
