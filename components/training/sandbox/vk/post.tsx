import { useState } from 'preact/hooks';
import { vkTime } from '~/lib/training/said-time.ts';
import { Comments } from './comments.tsx';
import { Icon, type IconName } from './icons.tsx';
import { MoreText } from './more-text.tsx';
import type { VkPostData } from './town.ts';
import { actor, fullId, total, useVkWorld } from './world.ts';

const YEAR = 365 * 24 * 60 * 60_000;

function short(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(1).replace('.', ',').replace(',0', '')}K`;
}

/** A post. On its own page (`single`) the date is no link and all comments may be loaded. */
export function Post({ post, single }: { post: VkPostData; single: boolean }) {
  const world = useVkWorld();
  const { words, pictures } = world;
  const id = fullId(world, post);
  const owner = actor(world, post.owner);
  const preview = world.now - post.at > YEAR ? 0 : 1;
  return (
    <div data-testid="post" data-post-id={id} data-post-nesting-lvl="0" class="vkitCard vkitPost">
      <div class="vkuiDiv__host">
        <div data-testid="post-header" class="vkitPostHeader__container">
          <a data-testid="post-header-avatar" href={owner.href}>
            <world.Face of={owner} named />
          </a>
          <div>
            <div data-testid="post-header-title">
              <a href={owner.href}>{owner.name}</a>
              <span class="vkitTick" role="img" aria-label={words.verified} />
            </div>
            <div data-testid="post-header-subtitle" class="vkitMuted">
              <a data-testid="post_date_block_preview" {...(single ? {} : { href: `/wall${id}` })}>
                {vkTime(post.at, world.now)}
              </a>
              {post.pinned && !single && (
                <span class="vkitPinned">
                  <Icon name="pin" size={14} /> {words.pinned}
                </span>
              )}
            </div>
          </div>
          <button type="button" data-testid="post_context_menu_toggle" aria-label={words.postMenu}>
            <Icon name="more" />
          </button>
        </div>
        <div data-testid="post-content-container" class="vkitPost__content">
          <MoreText id={post.id} text={post.text} after={words.moreOfPost} />
          {post.picture && (
            <img class="vkitPost__picture" src={pictures.photo(post.picture)} alt={words.photo} />
          )}
        </div>
        <Footer post={post} id={id} count={total(post)} />
        <Comments post={post} preview={single ? null : preview} />
      </div>
    </div>
  );
}

function Footer({ post, id, count }: { post: VkPostData; id: string; count: number }) {
  const [liked, setLiked] = useState<string | null>(null);
  const mine = liked === post.id;
  const likes = post.likes + (mine ? 1 : 0);
  const world = useVkWorld();
  return (
    <div class="vkitPostFooter">
      <Action
        name="like"
        label={world.words.postLikes(likes)}
        count={likes}
        on={mine}
        onClick={() => setLiked(mine ? null : post.id)}
      />
      <Action
        name="comment"
        label={world.words.postComments(count)}
        count={count}
        onClick={() => world.url.pathname !== `/wall${id}` && world.go(`/wall${id}`)}
      />
      <Action name="share" label={world.words.postShares(post.shares)} count={post.shares} />
      {post.views > 0 && (
        <span class="vkitPostFooter__views vkitMuted">
          <Icon name="views" size={16} /> {short(post.views)}
        </span>
      )}
    </div>
  );
}

function Action(props: { name: IconName; label: string; count: number; on?: boolean; onClick?: () => void }) {
  return (
    <button
      type="button"
      data-testid={`post_footer_action_${props.name}`}
      class="vkitPostFooter__action"
      aria-label={props.label}
      {...(props.on === undefined ? {} : { 'aria-pressed': props.on })}
      onClick={() => props.onClick?.()}
    >
      <Icon name={props.name} />
      {props.count > 0 && <span>{short(props.count)}</span>}
    </button>
  );
}
