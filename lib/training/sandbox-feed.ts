import type { TrainingCase } from './case.ts';

/** Who writes under a case, as VK puts it: «ответ Саньку». The page is named by the feed itself. */
const DATIVES: Readonly<Record<string, string>> = {
  Санёк: 'Саньку',
  Станислав: 'Станиславу',
  'Вера Лосева': 'Вере',
  Руслан: 'Руслану',
  Анатолий: 'Анатолию',
  'Людмила Зотова': 'Людмиле',
  Артём: 'Артёму',
  'Ольга К.': 'Ольге',
  'Настя К.': 'Насте',
  Вика: 'Вике',
  Тамара: 'Тамаре',
  Рома: 'Роме',
  Дина: 'Дине',
  Наталья: 'Наталье',
  Катя: 'Кате',
  Марат: 'Марату',
  Кот: 'Коту',
  Рената: 'Ренате',
};

type Planned = [id: string, minutes: number];

type PostPlan = {
  id: string;
  text: string;
  minutes: number;
  likes: number;
  views: number;
  /** How many comments of the first level are there at first. */
  batch: number;
  comments: readonly Planned[];
};

/** Posts of the sandbox and the cases whose comments stand under them, with the minutes since each was written. */
const PLAN: readonly PostPlan[] = [
  {
    id: '101',
    text: 'Дорогу на улице Кирова ремонтируют до 1 декабря. Объезд — по Садовой.',
    minutes: 700,
    likes: 14,
    views: 1820,
    batch: 10,
    comments: [
      ['rude-pit', 505],
      ['harsh-6', 260],
      ['nice-keep-on', 200],
      ['ask-tender', 95],
      ['insult-3', 40],
      ['ask-pavement', 70],
    ],
  },
  {
    id: '102',
    text: 'С наступающим праздником, земляки! Каток на площади открыт до 22:00.',
    minutes: 400,
    likes: 61,
    views: 2140,
    batch: 10,
    comments: [
      ['nice-thumbs', 390],
      ['danger-gas', 14],
      ['thanks-but-light', 120],
      ['alike-tea', 75],
      ['hidden-latin', 30],
    ],
  },
  {
    id: '103',
    text: 'График вывоза мусора на ноябрь — в записи. Вопросы пишите в комментариях.',
    minutes: 300,
    likes: 9,
    views: 960,
    batch: 10,
    comments: [
      ['harsh-7', 240],
      ['again-puddle', 180],
      ['mild-stink', 60],
      ['rumour-school', 20],
    ],
  },
  {
    id: '104',
    text: 'Какие обращения получили за неделю и что по ним сделали — коротко в таблице. Спрашивайте, что осталось.',
    minutes: 900,
    likes: 22,
    views: 3105,
    batch: 3,
    comments: [
      ['done-final', 880],
      ['flood-one', 860],
      ['nice-sticker', 640],
      ['ask-photo', 560],
    ],
  },
];

/** Minutes from one line of a thread to the next. */
const APART = 12;

/** The sticker that the feed has a drawing of. */
const STICKER = '77';

/** One comment of the feed; times are ISO 8601. */
export type FeedComment = {
  id: string;
  /** The case it comes from; null for what stands around one and for what the trainee writes. */
  case: string | null;
  /** Id of its author, digits; `page` for the page itself. */
  by: string;
  author: string;
  /** The author's name in the dative. */
  dative: string;
  text: string;
  at: string;
  photo: boolean;
  /** Number of a sticker. */
  sticker: string | null;
  /** Id of the first comment of its thread: its own for that one. */
  thread: string;
};

export type FeedPost = Omit<PostPlan, 'comments' | 'minutes'> & { at: string; comments: FeedComment[] };

/**
 * The feed as it stands when it is opened: the same posts and comments every time, dated back from `now` (epoch
 * ms), so that some are fresh, some nearly late and some late. A case that is not among `cases` is left out.
 */
export function sandboxFeed(cases: readonly TrainingCase[], now: number): FeedPost[] {
  const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  return PLAN.map(({ minutes, comments, ...post }) => ({
    ...post,
    at: before(minutes),
    comments: comments
      .flatMap(([id, since], place) => {
        const found = cases.find((each) => each.id === id);
        return found ? threadOf(found, `${post.id}${place + 1}`, (line) => before(since - line * APART)) : [];
      })
      .sort((one, other) => (one.at < other.at ? -1 : 1)),
  }));
}

type Line = Pick<FeedComment, 'case' | 'author' | 'text'> & { page: boolean };

/** A case with what stands around it: after what its author wrote before, ahead of what was answered. */
function threadOf(found: TrainingCase, id: string, at: (line: number) => string): FeedComment[] {
  const attached = found.drill === 'classify' ? (found.attachments ?? []) : [];
  const around: Line[] = (found.thread ?? []).map(({ by, author, text }) => ({
    case: null,
    author: author ?? '',
    text,
    page: by === 'page',
  }));
  const own: Line = { case: found.id, author: found.author, text: found.comment, page: false };
  const lines = around[0]?.page === false ? [...around, own] : [own, ...around];
  const names = [...new Set(lines.filter(({ page }) => !page).map(({ author }) => author))];
  return lines.map(({ page, ...line }, place) => ({
    ...line,
    id: place === 0 ? id : `${id}${place}`,
    by: page ? 'page' : `${id}${names.indexOf(line.author)}`,
    dative: DATIVES[line.author] ?? line.author,
    at: at(place),
    photo: line.case !== null && attached.includes('photo'),
    sticker: line.case !== null && attached.includes('sticker') ? STICKER : null,
    thread: id,
  }));
}
