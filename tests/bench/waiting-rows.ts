import 'fake-indexeddb/auto';
import type { Network, Sighting } from '~/lib/comment/sighting.ts';
import { database } from '~/lib/log/database.ts';
import { type RecordContext, recordSightings } from '~/lib/log/record/record.ts';
import type { CommentRow, CoverageRow } from '~/lib/log/rows.ts';
import { settingsSchema } from '~/lib/settings/schema.ts';

/** The settings of two pages, one on each network, as a file. */
export const TWO_PAGES = {
  otklik: 1,
  pages: [
    { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города' },
    { network: 'ok', owner: '70000001234567', slug: 'gorod', name: 'Город в «Одноклассниках»' },
  ],
} as const;

const POSTS_PER_PAGE = 10;
const MINUTE = 60_000;
const NAMES = ['Ольга', 'Пётр', 'Ирина', 'Сергей', 'Ёлка', 'Алексей', 'Марина', 'Дмитрий', 'Юлия', 'Антон'];
const SURNAMES = [
  'Кузнецова',
  'Орлов',
  'Яковлева',
  'Семёнов',
  'Белая',
  'Чернов',
  'Ильина',
  'Ёжиков',
  'Ахметов',
];
const PLACES = ['Ленина', 'Мира', 'Садовой', 'Гагарина', 'Кирова', 'Полевой', 'Заводской', 'Строителей'];
const TROUBLES = [
  'не вывозят мусор третий день. Когда вывезут?',
  'не горят фонари. Куда звонить?',
  'лёд на тротуаре, вчера упала женщина. Кто за это отвечает?',
  'яма у остановки, её объезжают по встречной. Когда засыпят?',
  'нет горячей воды с утра. Сколько ещё ждать?',
  'пахнет газом в подъезде.',
];

/** What the log of a device holds after it saw that many comments of citizens, none of them answered. */
export type SeenLog = { comments: CommentRow[]; coverage: CoverageRow[] };

/**
 * Rows that the product itself writes for `count` unanswered comments on two pages, over a log in memory.
 * @param now the first comment is a minute older than this, the last `count` minutes.
 */
export async function waitingRows(count: number, now: Date): Promise<SeenLog> {
  const context: RecordContext = {
    settings: settingsSchema.parse(TWO_PAGES),
    targets: [],
    device: '6f1c1f0e-8f0a-4a52-9a0b-2f6a0f3f9b11',
    now,
  };
  const perPost = Math.ceil(count / (POSTS_PER_PAGE * TWO_PAGES.pages.length));
  for (let first = 0; first < count; first += perPost) {
    const place = first / perPost;
    const page = TWO_PAGES.pages[place % 2] ?? TWO_PAGES.pages[0];
    const post = String(1000 + place);
    const size = Math.min(perPost, count - first);
    const comments = Array.from({ length: size }, (_, index) => waiting(page, post, first + index, now));
    await recordSightings(
      {
        page,
        layout: 'bench',
        health: { state: 'ok', problems: [] },
        posts: [{ owner: page.owner, post, url: urlOf(page.network, post), total: size, seen: size }],
        comments,
      },
      context,
    );
  }
  const [comments, coverage] = await Promise.all([database.comments.toArray(), database.coverage.toArray()]);
  return { comments, coverage };
}

function waiting(
  { network, owner }: { network: Network; owner: string },
  post: string,
  number: number,
  now: Date,
): Sighting {
  const id = String(500_000 + number);
  const name = `${NAMES[(number * 7) % NAMES.length]} ${SURNAMES[(number * 5) % SURNAMES.length]}`;
  return {
    key: `${network}:${owner}:${post}:${id}`,
    weak: false,
    network,
    owner,
    post,
    id,
    thread: id,
    replyTo: null,
    addressee: null,
    author: { id: String(900 + (number % 700)), slug: null, name, kind: 'person' },
    text: `На ${PLACES[number % PLACES.length]}, ${1 + (number % 90)} ${TROUBLES[number % 97 === 0 ? 5 : number % 5]}`,
    attachments: [],
    posted: {
      at: new Date(now.getTime() - (1 + ((number * 7919) % 5000)) * MINUTE).toISOString(),
      precision: 'minute',
    },
    deleted: false,
    clamped: false,
    partial: false,
    url: `${urlOf(network, post)}?reply=${id}`,
  };
}

function urlOf(network: Network, post: string): string {
  return network === 'vk' ? `https://vk.com/wall-38612614_${post}` : `https://ok.ru/gorod/topic/${post}`;
}
