import { useRef } from 'preact/hooks';
import { type Shown, useComments } from '~/components/training/sandbox/use-comments.ts';
import { say } from '~/lib/locale/say.ts';
import { nowhere, SANDBOX_PAGES } from '~/lib/sites/sandbox/page.ts';
import type { FeedPost } from '~/lib/training/sandbox-feed.ts';
import { drawnEmoji } from './drawn-emoji.ts';
import { Face } from './face.tsx';
import { Post } from './post.tsx';
import { sayWords } from './say-words.ts';
import type { VkActor, VkComment } from './town.ts';
import { actor, type VkWorld, VkWorldProvider } from './world.ts';

const { owner } = SANDBOX_PAGES.vk;

const WALL = new URL(nowhere('wall'));

/** Keys of the page and of the trainee's own profile; the others have the numbers of their profiles. */
const PAGE = 'page';
const ME = 'me';

const PICTURES: VkWorld['pictures'] = {
  photo: (name) => `/practice/${name}.svg`,
  sticker: (number) => `/sticker/1-${number}-128.svg`,
  emoji: drawnEmoji,
};

type Props = {
  post: FeedPost;
  page: string;
  /** Case whose comment stands out; null where none does. */
  lit: string | null;
};

/**
 * One post as VK draws it to a manager of the page, by the parts that draw the replica of VK for our tests: the
 * rules that read VK read it. What is pressed stays within this page.
 */
export function VkPost({ post, page, lit }: Props) {
  const { comments, answer, change } = useComments(post, page);
  const box = useRef<HTMLDivElement>(null);
  const people = peopleOf(comments, page);
  const send: VkWorld['live']['send'] = async (command) => {
    if (command.kind !== 'say') return change(command.comment, command.kind === 'remove');
    const to = comments.find(({ id }) => id === command.replyTo) ?? null;
    const { name, dative } = actor(world, command.by);
    answer(to, { by: command.by, author: name, dative }, command.text);
  };
  const world: VkWorld = {
    live: {
      town: { me: { vk: ME }, manages: [PAGE], batch: post.batch, people },
      stubs: new Set(comments.flatMap(({ id, deleted }) => (deleted ? [id] : []))),
      send,
    },
    now: Date.now(),
    url: WALL,
    go: () => box.current?.querySelector<HTMLElement>('[contenteditable]')?.focus(),
    words: sayWords(),
    Face,
    pictures: PICTURES,
    complain: () => null,
    lit: comments.find((each) => each.case !== null && each.case === lit)?.id ?? null,
  };
  const { id, text, likes, views } = post;
  const drawn = comments.map((each) => asVk(each, post));
  const whole = { owner: PAGE, id, text, likes, views, at: Date.parse(post.at), comments: drawn };
  return (
    <VkWorldProvider value={world}>
      <div ref={box}>
        <Post post={{ ...whole, pinned: false, picture: null, shares: 0 }} single />
      </div>
    </VkWorldProvider>
  );
}

function peopleOf(comments: readonly Shown[], page: string): Record<string, VkActor> {
  const person = (key: string, id: string, name: string, dative: string): VkActor => {
    const [first = name] = name.split(' ');
    return { key, kind: 'person', id, name, first, dative, href: `/id${id}` };
  };
  const community = {
    key: PAGE,
    kind: 'community',
    id: owner,
    name: page,
    first: page,
    dative: page,
  } as const;
  const citizens = comments.filter(({ by }) => by !== PAGE && by !== ME);
  return {
    ...Object.fromEntries(citizens.map(({ by, author, dative }) => [by, person(by, by, author, dative)])),
    [ME]: person(ME, '2', say('training_vk_me'), say('training_vk_me')),
    [PAGE]: { ...community, href: `/club${owner.slice(1)}` },
  };
}

function asVk({ id, by, at, text, photo, sticker, thread, deleted }: Shown, post: FeedPost): VkComment {
  return {
    id,
    by,
    at: Date.parse(at),
    text,
    replyTo: thread === id ? null : thread,
    thread,
    // What came with answers has them folded, as walls do.
    collapsed: post.comments.some((each) => each.thread === id && each.id !== id),
    photo: photo ? 'photo' : null,
    sticker,
    likes: 0,
    removed: deleted,
  };
}
