import { bigTown } from '~/tests/replica/big-town.ts';
import type { PostPlan, RootPlan, TownPlan } from '~/tests/replica/plan.ts';
import { EARLIER } from './typed-drafts.ts';

/** A post of VK that stands apart from the one where answers are written, and how many comments that one has. */
const ELSEWHERE = '114902';
const BUSY = 200;

/** A town whose page gave `EARLIER` answers under another post than the busy one where it is asked now. */
export function answeredTown(): TownPlan {
  const plan = bigTown(BUSY);
  return {
    ...plan,
    batch: EARLIER.length,
    posts: plan.posts.map((post) => (post.id === ELSEWHERE ? answered(post, plan) : post)),
  };
}

function answered(post: PostPlan, { people }: TownPlan): PostPlan {
  const writers = Object.keys(people).filter(
    (key) => people[key]?.network === post.network && people[key]?.kind === 'person',
  );
  const comments = EARLIER.map(({ text }, number): RootPlan => {
    const id = 300_000 + number * 2;
    const by = writers[number % writers.length] ?? post.owner;
    const answer = { id: String(id + 1), by: post.owner, at: 'через 40 мин', text };
    const asked = `Когда наведут порядок у дома ${number + 1} на Лесной?`;
    return { id: String(id), by, at: `${(number % 90) + 1} ч назад`, text: asked, replies: [answer] };
  });
  return { ...post, comments };
}
