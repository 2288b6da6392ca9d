import { Post } from '~/components/training/sandbox/vk/post.tsx';
import { manages } from '~/components/training/sandbox/vk/world.ts';
import type { Actor } from '~/tests/replica/settle.ts';
import { ManageMenu } from './manage-menu.tsx';
import { face, useWorld } from './world.ts';

/** The page of a community: its head, its wall, and the manager's menu. */
export function Community({ owner }: { owner: Actor }) {
  const world = useWorld();
  const posts = world.live.town.posts
    .filter((post) => post.owner === owner.key)
    .sort((one, other) => Number(other.pinned) - Number(one.pinned) || other.at - one.at);
  const group = owner.id.slice(1);
  return (
    <main className="vkitContent">
      <section className="vkitCard vkitCommunity">
        <div className="vkitCommunity__cover" />
        <div className="vkitCommunity__head">
          <img className="vkitAvatar vkitAvatar--big" src={face(owner.key)} alt="" />
          <div>
            <h1>
              {owner.name} <span className="vkitTick" role="img" aria-label="Верифицировано" />
            </h1>
            <p className="vkitMuted">Государственная организация</p>
          </div>
          <a
            data-testid="group_action_send_message"
            className="vkitButton"
            href={`/im/convo/-${group}?entrypoint=community_page`}
          >
            Сообщение
          </a>
        </div>
      </section>
      <div className="vkitContent--two">
        <div>
          <div id="posts_container" data-testid="feed_wall">
            {posts.map((post) => (
              <Post key={post.id} post={post} single={false} />
            ))}
            {posts.length === 0 && <section className="vkitCard vkitNowhere">На стене пока пусто</section>}
          </div>
        </div>
        <div className="vkitSide">
          {manages(world, owner.key) && <ManageMenu href={owner.href} id={owner.id} />}
          <section className="vkitCard vkitSide__posts">
            <h2>Подписчики</h2>
            <p className="vkitMuted">24 816 человек</p>
          </section>
        </div>
      </div>
    </main>
  );
}
