import type { Voice } from '~/lib/comment/author.ts';
import { observedState } from '~/lib/comment/observed.ts';
import type { Author } from '~/lib/comment/sighting.ts';
import type { ThreadComment } from '~/lib/comment/thread-comment.ts';
import { judgeThreads } from '~/lib/comment/threads.ts';

const START = Date.parse('2026-11-18T07:00:00.000Z');

const PEOPLE: Readonly<Record<string, Author>> = {
  olga: { id: '5', slug: null, name: 'Ольга Петрова', kind: 'person' },
  olga2: { id: '6', slug: null, name: 'Ольга Котова', kind: 'person' },
  ivan: { id: '7', slug: null, name: 'Иван Белый', kind: 'person' },
  alla: { id: '8', slug: null, name: 'Алла Ким', kind: 'person' },
  nick: { id: '9', slug: null, name: 'Солнышко', kind: 'person' },
  namesake: { id: '10', slug: null, name: 'Администрация города', kind: 'person' },
  club: { id: '-77', slug: 'club77', name: 'Подслушано', kind: 'community' },
  page: { id: '-1', slug: 'gorod', name: 'Администрация города', kind: 'community' },
  zhkh: { id: '-2', slug: 'zhkh', name: 'Управление ЖКХ', kind: 'community' },
};

const VOICES: Readonly<Record<string, Voice>> = { page: 'page', zhkh: 'official' };

/** `who` says `text`; a question mark asks. Id, minute and thread follow from the place in the list. */
export type Said = [
  who: string,
  text: string,
  more?: Partial<Omit<ThreadComment, 'posted'>> & { minute?: number; posted?: ThreadComment['posted'] },
];

/** Comments of one thread in order of arrival: ids 1, 2, 3 …, a minute apart. */
export function conversation(said: readonly Said[]): ThreadComment[] {
  return said.map(([who, text, { minute, ...more } = {}], index) => {
    const id = more.id ?? String(index + 1);
    return {
      key: `vk:-1:1:${id}`,
      id,
      thread: '1',
      replyTo: null,
      addressee: null,
      author: PEOPLE[who] ?? { id: null, slug: who, name: who, kind: 'unknown' },
      text,
      posted: { at: new Date(START + (minute ?? index) * 60_000).toISOString(), precision: 'minute' },
      deleted: false,
      partial: false,
      voice: VOICES[who] ?? 'citizen',
      asks: text.includes('?'),
      ...more,
    };
  });
}

/** What became of each comment, in order of the list: `answered 3`, `unanswered again`, `unknown` … */
export function judged(comments: readonly ThreadComment[]): string[] {
  const facts = judgeThreads(comments);
  return comments.map((comment) => {
    const known = facts.get(comment.key);
    if (known === undefined) return 'lost';
    const state = observedState(comment, known);
    if (known.reopened) return `${state} again`;
    return state.startsWith('answered') ? `${state} ${known.answeredBy?.key.split(':').at(-1)}` : state;
  });
}
