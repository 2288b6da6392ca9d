import { commentKey } from '~/lib/comment/key.ts';
import type { Replica } from '~/tests/replica/server.ts';
import type { HubReader } from './hub-reader.ts';
import { appears, type SeenMark, waitForMarks, watchChange } from './marks.ts';
import type { Demo } from './set-up.ts';
import { COMMENTS, counted, sayGlance } from './words.ts';

type Stop = { name: string; address: string; asPage: string };

const ANSWER =
  'Здравствуйте. Проверили сегодня утром, бригада закончила работу в 11:40, следы уберём завтра до обеда.';
const HUB_PATIENCE_MS = 30_000;

const STATES: Record<string, string> = {
  unanswered: 'ждут ответа',
  interim: 'обещали',
  answered: 'отвечены',
  'answered-elsewhere': 'ответила другая страница',
  courtesy: 'из вежливости',
  none: 'ответ не нужен',
  own: 'свои',
  gone: 'удалены',
  unknown: 'неизвестно',
};

/**
 * Walks the main job on both networks and prints what it saw: marks by state, an answer by the page
 * noticed in so many ms, the answer in the log on the dashboard, the answer in the hub's database.
 * Throws with a sentence at the first thing that does not hold.
 */
export async function walkMainJob(demo: Demo): Promise<void> {
  const { vkPost, okTopic } = demo.replica.addresses;
  const stops: Stop[] = [
    { name: 'ВКонтакте', address: vkPost, asPage: 'vk-gorod' },
    { name: 'Одноклассники', address: okTopic, asPage: 'ok-gorod' },
  ];
  for (const stop of stops) {
    const key = await answerOnce(demo, stop);
    await readLog(demo, key);
    await readHub(demo.reader, key);
  }
  console.log(`\nНа сервере команды: ${sayGlance(await demo.reader.glance())}.`);
  console.log('Весь путь пройден: страница, отметка, журнал, сервер.');
}

async function answerOnce(demo: Demo, stop: Stop): Promise<string> {
  const page = await demo.opened.context.newPage();
  await page.goto(stop.address);
  const marks = await waitForMarks(page);
  console.log(`\n${stop.name}: ${sayStates(marks)}`);
  const waiting = marks.find((mark) => mark.state === 'unanswered');
  if (!waiting) throw new Error(`${stop.name}: ни одного комментария без ответа, отвечать не на что.`);
  const said = { key: waiting.key, from: waiting.state };
  const change = await watchChange(page, said, () => answerAsPage(demo.replica, stop.asPage, waiting.key));
  console.log(`  страница ответила: отметка «${STATES[change.state]}» через ${change.ms} мс`);
  await page.close();
  return waiting.key;
}

function sayStates(marks: SeenMark[]): string {
  const counts = new Map<string, number>();
  for (const { state } of marks) counts.set(state, (counts.get(state) ?? 0) + 1);
  const parts = [...counts].map(([state, count]) => `${STATES[state] ?? state} ${count}`);
  return `${counted(marks.length, COMMENTS)} с отметками (${parts.join(', ')})`;
}

/** Answers in the replica, as another moderator would in another browser. */
function answerAsPage(replica: Replica, by: string, key: string): void {
  const page = replica.town.people[by];
  for (const post of replica.town.posts) {
    for (const { id } of post.comments) {
      if (page && commentKey(post.network, page.id, post.id, id) === key) {
        replica.say({ post: post.id, by, text: ANSWER, replyTo: id });
        return;
      }
    }
  }
  throw new Error(`В учебной копии нет комментария ${key}.`);
}

async function readLog(demo: Demo, key: string): Promise<void> {
  const page = await demo.opened.context.newPage();
  await page.goto(`${demo.opened.origin}/dashboard.html`);
  await page.getByRole('link', { name: 'Журнал' }).click();
  const row = page.locator(`[data-testid="log-row"][data-key="${key}"]`).first();
  await appears(row, `В журнале нет ответа на ${key}.`);
  const [text = ''] = await row.allInnerTexts();
  console.log(`  в журнале: ${text.replace(/\s+/g, ' ').trim()}`);
  await page.close();
}

async function readHub(reader: HubReader, key: string): Promise<void> {
  const started = Date.now();
  while (Date.now() - started < HUB_PATIENCE_MS) {
    const answer = await reader.answer(key);
    if (answer) {
      const minutes = answer.minutes === null ? 'время неизвестно' : `${answer.minutes} мин от вопроса`;
      console.log(`  на сервере: ответ записан, ${minutes}`);
      return;
    }
    await new Promise((wait) => setTimeout(wait, 200));
  }
  throw new Error(`Ответ на ${key} не дошёл до сервера команды за ${HUB_PATIENCE_MS / 1000} с.`);
}
