import type { EventDraft } from '~/lib/log/chain/chain.ts';
import type { Delivery } from '~/lib/log/event.ts';
import { answerSeen, commentSeen, LogWriter } from '~/tests/server/deliveries.ts';

const WORDS = [
  'Когда починят лифт в третьем подъезде? Обращались уже дважды, ответа нет.',
  'Третий день не вывозят мусор с контейнерной площадки возле школы.',
  'Спасибо, что быстро убрали снег у остановки.',
  'На Садовой яма, вчера пробил колесо. Кто отвечает за эту дорогу и когда её закроют?',
  'Фонарь во дворе не горит с осени.',
];

/**
 * Writes the log of a device in a town: of ten events six are comments of citizens, three answers of the page
 * and one a person's decision. `count` of them, each sealed and tied to the one before.
 */
export function townLog(count: number, name: string): Delivery[] {
  const log = new LogWriter(name);
  return Array.from({ length: count }, (_, index) => log.write(draftOf(index, name)));
}

function draftOf(index: number, name: string): EventDraft {
  const round = Math.floor(index / 10);
  const place = index % 10;
  // Answers and decisions are about the comments of the same ten.
  const number = round * 6 + (place < 6 ? place : place - 6);
  const key = `vk:-38612614:${name}:${number}`;
  if (place < 6) return commentSeen(WORDS[number % WORDS.length], key);
  if (place < 9) return answerSeen({ answer: `${key}-a` }, key);
  return { type: 'duty.set', key, page: 'vk:-38612614', data: { duty: 'must' } };
}
