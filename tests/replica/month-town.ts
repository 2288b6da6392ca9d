import type { CommentPlan, PostPlan, RootPlan, TownPlan } from './plan.ts';
import { town } from './town.ts';

const WEEKS = 8;
/** Everything is written within half an hour, so that it is one day in the zone of the report too. */
const HOUR = '12';
const WRITERS = ['vk-igor', 'vk-artur', 'vk-gennady', 'vk-oleg', 'vk-pavel', 'vk-viktor', 'vk-tamara'];
const SNOW = [
  'Когда уберут снег на Садовой?',
  'Почему снег во дворе на Мира, 8 не убирают?',
  'Кто чистит снег у школы?',
  'Снег на Кирова лежит третий день. Когда его вывезут?',
  'Почистите снег на Полевой, пожалуйста. Когда ждать?',
  'Тротуар на Ленина завалило снегом. Уберёте снег сегодня?',
  'Почему снег сгребли на газон и бросили?',
];

/** How many wrote of snow on one day. */
export const SNOWED = SNOW.length;

/** Questions whose answers named a day that has passed since. */
export const PROMISED = {
  kept: 'Когда закроют люк у дома 12 на Заводской?',
  missed: 'Когда починят качели во дворе Строителей, 3?',
} as const;

const by = (index: number) => WRITERS[index % WRITERS.length] ?? 'vk-igor';
const minute = (index: number) => `${HOUR}:${String(index).padStart(2, '0')}`;

/** One a week as usual. */
const usual = Array.from(
  { length: WEEKS },
  (_, week): CommentPlan => ({
    id: String(130_001 + week),
    by: by(week),
    at: `${6 + 7 * (week + 1)} дней назад ${minute(week)}`,
    text: SNOW[week % SNOW.length] ?? '',
  }),
);

/** Then as many in one day as in two months before. */
const surge = SNOW.map(
  (text, index): CommentPlan => ({
    id: String(130_101 + index),
    by: by(index),
    at: `6 дней назад ${minute(index)}`,
    text,
  }),
);

function promised(id: number, text: string): RootPlan {
  const answer = {
    id: String(id + 1),
    by: 'vk-gorod',
    at: `6 дней назад ${minute(25)}`,
    text: 'Здравствуйте! Запросили подрядчика, вернёмся с ответом завтра.',
  };
  return { id: String(id), by: by(id), at: `6 дней назад ${minute(15)}`, text, replies: [answer] };
}

const post: PostPlan = {
  network: 'vk',
  owner: 'vk-gorod',
  id: '114960',
  at: `${6 + 7 * WEEKS} дней назад 9:00`,
  text: 'Зима началась. О дворах и дорогах пишите здесь.',
  comments: [...usual, ...surge, promised(130_201, PROMISED.kept), promised(130_211, PROMISED.missed)],
};

/** The post with two months of comments. */
export const MONTH_POST = post.id;

/** The same town with a post under which two months of comments stand: what the report of a month is counted from. */
export const monthTown: TownPlan = { ...town, posts: [...town.posts, post], batch: 40 };
