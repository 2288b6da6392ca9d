import { useState } from 'preact/hooks';
import { counted } from '~/tests/replica/client/count.ts';
import { vkTime } from '~/tests/replica/said-time.ts';
import type { TownPost } from '~/tests/replica/settle.ts';
import { Comments } from './comments.tsx';
import { Icon, type IconName } from './icons.tsx';
import { MoreText } from './more-text.tsx';
import { actor, face, fullId, total, useWorld } from './world.ts';

const YEAR = 365 * 24 * 60 * 60_000;

function short(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(1).replace('.', ',').replace(',0', '')}K`;
}

/** A post. On its own page (`single`) the date is no link and all comments may be loaded. */
export function Post({ post, single }: { post: TownPost; single: boolean }) {
  const world = useWorld();
  const id = fullId(world, post);
  const owner = actor(world, post.owner);
  const preview = world.now - post.at > YEAR ? 0 : 1;
  return (
    <div data-testid="post" data-post-id={id} data-post-nesting-lvl="0" className="vkitCard vkitPost">
      <div className="vkuiDiv__host">
        <div data-testid="post-header" className="vkitPostHeader__container">
          <a data-testid="post-header-avatar" href={owner.href}>
            <img className="vkitAvatar" src={face(owner.key)} alt="" />
          </a>
          <div>
            <div data-testid="post-header-title">
              <a href={owner.href}>{owner.name}</a>
              <span className="vkitTick" role="img" aria-label="Верифицировано" />
            </div>
            <div data-testid="post-header-subtitle" className="vkitMuted">
              <a data-testid="post_date_block_preview" {...(single ? {} : { href: `/wall${id}` })}>
                {vkTime(post.at, world.now)}
              </a>
              {post.pinned && !single && (
                <span className="vkitPinned">
                  <Icon name="pin" size={14} /> запись закреплена
                </span>
              )}
            </div>
          </div>
          <button type="button" data-testid="post_context_menu_toggle" aria-label="Действия с записью">
            <Icon name="more" />
          </button>
        </div>
        <div data-testid="post-content-container" className="vkitPost__content">
          <MoreText id={post.id} text={post.text} after="Показать полностью" />
          {post.picture && (
            <img className="vkitPost__picture" src={`/_replica/photo/${post.picture}.svg`} alt="Фотография" />
          )}
        </div>
        <Footer post={post} id={id} count={total(post)} />
        <Comments post={post} preview={single ? null : preview} />
      </div>
    </div>
  );
}

function Footer({ post, id, count }: { post: TownPost; id: string; count: number }) {
  const [liked, setLiked] = useState<string | null>(null);
  const mine = liked === post.id;
  const likes = post.likes + (mine ? 1 : 0);
  const world = useWorld();
  return (
    <div className="vkitPostFooter">
      <Action
        name="like"
        label={`Нравится, ${likes}`}
        count={likes}
        on={mine}
        onClick={() => setLiked(mine ? null : post.id)}
      />
      <Action
        name="comment"
        label={`Комментировать, ${counted(count, ['комментарий', 'комментария', 'комментариев'])}`}
        count={count}
        onClick={() => world.url.pathname !== `/wall${id}` && world.go(`/wall${id}`)}
      />
      <Action name="share" label={`Поделиться, ${post.shares}`} count={post.shares} />
      {post.views > 0 && (
        <span className="vkitPostFooter__views vkitMuted">
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
      className="vkitPostFooter__action"
      aria-label={props.label}
      {...(props.on === undefined ? {} : { 'aria-pressed': props.on })}
      onClick={() => props.onClick?.()}
    >
      <Icon name={props.name} />
      {props.count > 0 && <span>{short(props.count)}</span>}
    </button>
  );
}
