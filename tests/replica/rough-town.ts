import type { CommentPlan, PostPlan, TownPlan } from './plan.ts';
import { town } from './town.ts';

/** What breaks the rules by its form, what only looks like it, and what both breaks them and asks. */
export const ROUGH = {
  obscene: 'Опять вчера наврали, это же полный пиздец, а не уборка.',
  insult: 'Вы там все дебилы, идите работать.',
  threat: 'Ещё раз закроешь двор забором, я тебя убью, понял?',
  both: 'Когда засыплют яму на Мира, 15? Охуели совсем, третий раз колесо меняю.',
  disguised: 'Сделали 👏 и опять п*здец 😀 на\nостановке',
  criticism: 'ПОЗОР! Власть ничего не делает, верните деньги за ремонт и уходите в отставку.',
  innocent: 'Застрахуйте, пожалуйста, дом от таких работников, команда мандаринов.',
} as const;

/** What many send within an hour, with small differences. */
const FLOOD = [
  'Верните седьмой автобус! Подписывайтесь на петицию',
  'Верните седьмой автобус!! Подписывайтесь на петицию',
  'верните седьмой автобус, подписывайтесь на петицию',
  'Верните седьмой автобус! Подписывайтесь на петицию',
  'Верните седьмой автобус. Подписывайтесь на петицию!',
  'Верните седьмой автобус! Подписывайтесь на петицию 🙏',
] as const;

/** Posts with rough comments under them. */
export const ROUGH_POSTS = { vk: '114950', ok: '155500000000009' } as const;

const WRITERS = {
  vk: ['vk-igor', 'vk-artur', 'vk-gennady', 'vk-oleg', 'vk-pavel', 'vk-viktor', 'vk-tamara'],
  ok: ['ok-yuri', 'ok-denis', 'ok-kirill', 'ok-sergey', 'ok-denis', 'ok-raisa', 'ok-natalya'],
} as const;

function rough(network: 'vk' | 'ok', first: number): CommentPlan[] {
  const writers = WRITERS[network];
  const said = Object.values(ROUGH).map((text, index) => ({
    id: String(first + index),
    by: writers[index % writers.length] ?? writers[0],
    at: `${50 - index * 3} мин назад`,
    text,
  }));
  const flood = FLOOD.map((text, index) => ({
    id: String(first + 100 + index),
    by: writers[(index + 2) % writers.length] ?? writers[0],
    at: `${22 - index * 2} мин назад`,
    text,
  }));
  return [...said, ...flood];
}

function post(network: 'vk' | 'ok', first: number): PostPlan {
  return {
    network,
    owner: `${network}-gorod`,
    id: ROUGH_POSTS[network],
    at: '55 мин назад',
    likes: 4,
    views: 900,
    text: 'Завтра на Мира меняют асфальт, с 9 до 18 объезд по Полевой.',
    comments: rough(network, first),
  };
}

/** The same town with one more post on each network, under which people quarrel: what the demo shows. */
export const demoTown: TownPlan = {
  ...town,
  posts: [...town.posts, post('vk', 121_001), post('ok', 16_101)],
};

/** The town of the demo that loads every quarrel at once. */
export const roughTown: TownPlan = { ...demoTown, batch: 20 };
