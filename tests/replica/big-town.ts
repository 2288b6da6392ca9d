import type { PostPlan, RootPlan, TownPlan } from './plan.ts';
import { town } from './town.ts';

const PLACES = ['Ленина', 'Мира', 'Садовой', 'Гагарина', 'Кирова', 'Полевой', 'Заводской', 'Строителей'];
const TROUBLES = [
  'не вывозят мусор третий день',
  'не горят фонари',
  'лёд на тротуаре, вчера упала женщина',
  'яма у остановки, её объезжают по встречной',
  'нет горячей воды с утра',
  'не ходит автобус после девяти вечера',
  'стая собак у школы',
];
const ENDINGS = ['Когда исправите?', 'Куда звонить?', 'Кто за это отвечает?', 'Сколько ещё ждать?'];
const ANSWERED_EVERY = 4;

function words(index: number): string {
  const place = PLACES[index % PLACES.length];
  const trouble = TROUBLES[index % TROUBLES.length];
  return `На ${place}, ${(index % 60) + 1} ${trouble}. ${ENDINGS[index % ENDINGS.length]}`;
}

function root(index: number, number: number, writers: string[], owner: string): RootPlan {
  const by = writers[index % writers.length] ?? owner;
  const answer = {
    id: String(number + 1),
    by: owner,
    at: 'через 40 мин',
    text: 'Здравствуйте! Передали мастеру участка, он приедет сегодня до 18:00. Напишем, когда закончит.',
  };
  return {
    id: String(number),
    by,
    at: `${(index % 90) + 1} ч назад`,
    text: words(index),
    likes: index % 12,
    ...(index % ANSWERED_EVERY === 0 && { replies: [answer] }),
  };
}

function crowded(post: PostPlan, count: number, people: TownPlan['people']): PostPlan {
  const writers = Object.keys(people).filter(
    (key) => people[key]?.network === post.network && people[key]?.kind === 'person',
  );
  const comments: RootPlan[] = [];
  let written = 0;
  for (let index = 0; written < count; index += 1) {
    const made = root(index, 200_000 + index * 2, writers, post.owner);
    const replies = (made.replies ?? []).slice(0, count - written - 1);
    comments.push({ ...made, replies });
    written += 1 + replies.length;
  }
  return { ...post, comments };
}

/**
 * The same town with exactly `count` comments under its first post on each network, every fourth root of
 * them answered by the page. `batch` of them come at
 * once (all when left out). For benches and for tests of loading; equal calls give equal towns.
 */
export function bigTown(count = 2000, batch = count): TownPlan {
  const first = new Set<string>();
  const posts = town.posts.map((post) => {
    if (first.has(post.network)) return post;
    first.add(post.network);
    return crowded(post, count, town.people);
  });
  return { ...town, batch, posts };
}
