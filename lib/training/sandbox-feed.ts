import type { TrainingCase } from './case.ts';

/** Posts of the sandbox and the cases whose comments stand under them, with the minutes since each was written. */
const PLAN: readonly {
  id: string;
  manner: FeedManner;
  text: string;
  minutes: number;
  comments: readonly [id: string, minutes: number][];
}[] = [
  {
    id: '101',
    manner: 'vk',
    text: 'Дорогу на улице Кирова ремонтируют до 1 декабря. Объезд – по Садовой.',
    minutes: 700,
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
    manner: 'vk',
    text: 'С наступающим праздником, земляки! Каток на площади открыт до 22:00.',
    minutes: 400,
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
    manner: 'ok',
    text: 'График вывоза мусора на ноябрь – в записи. Вопросы пишите в комментариях.',
    minutes: 300,
    comments: [
      ['harsh-7', 240],
      ['again-puddle', 180],
      ['mild-stink', 60],
      ['rumour-school', 20],
    ],
  },
];

/** One comment of the feed; times are ISO 8601. */
export type FeedComment = {
  id: string;
  /** The case it comes from; null for what the trainee wrote as the page. */
  case: string | null;
  author: string;
  text: string;
  at: string;
  photo: boolean;
};

/** How a post and its comments look: as VK shows them, or as OK does. */
export type FeedManner = 'vk' | 'ok';

export type FeedPost = { id: string; manner: FeedManner; text: string; at: string; comments: FeedComment[] };

/**
 * The feed as it stands when it is opened: the same posts and comments every time, dated back from `now` (epoch
 * ms), so that some are fresh, some nearly late and some late. A case that is not among `cases` is left out.
 */
export function sandboxFeed(cases: readonly TrainingCase[], now: number): FeedPost[] {
  const before = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  return PLAN.map((post) => ({
    id: post.id,
    manner: post.manner,
    text: post.text,
    at: before(post.minutes),
    comments: post.comments
      .flatMap(([id, minutes], place) => {
        const found = cases.find((each) => each.id === id);
        if (!found) return [];
        const photo = found.drill === 'classify' && (found.attachments?.includes('photo') ?? false);
        const at = before(minutes);
        return [
          { id: `${post.id}${place + 1}`, case: id, author: found.author, text: found.comment, at, photo },
        ];
      })
      .sort((one, other) => (one.at < other.at ? -1 : 1)),
  }));
}
