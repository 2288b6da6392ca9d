import { Post } from '~/components/training/sandbox/vk/post.tsx';
import { actor, fullId, manages, total } from '~/components/training/sandbox/vk/world.ts';
import { counted } from '~/tests/replica/client/count.ts';
import type { TownPost } from '~/tests/replica/settle.ts';
import { ManageMenu } from './manage-menu.tsx';
import { face, useWorld } from './world.ts';

/** The page of one post, with the community and its other posts at the side. */
export function PostPage({ post }: { post: TownPost }) {
  const world = useWorld();
  const owner = actor(world, post.owner);
  const others = world.live.town.posts.filter((each) => each.owner === post.owner && each.id !== post.id);
  return (
    <main className="vkitContent vkitContent--two">
      <div>
        <Post post={post} single />
      </div>
      <div className="vkitSide">
        <section className="vkitCard vkitSide__owner">
          <img className="vkitAvatar vkitAvatar--small" src={face(owner.key)} alt="" />
          <a href={owner.href}>{owner.name}</a>
        </section>
        {manages(world, post.owner) && <ManageMenu href={owner.href} id={owner.id} />}
        <section className="vkitCard vkitSide__posts">
          <h2>Другие записи</h2>
          {others.map((each) => (
            <a key={each.id} href={`/wall${fullId(world, each)}`}>
              {(each.text.split('\n')[0] ?? '').slice(0, 80)}
              <small className="vkitMuted">
                {counted(total(each), ['комментарий', 'комментария', 'комментариев'])}
              </small>
            </a>
          ))}
        </section>
      </div>
    </main>
  );
}
