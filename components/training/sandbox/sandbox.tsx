import { useMemo, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import type { Acts } from '~/components/training/tour/acts.ts';
import { Tour } from '~/components/training/tour/tour.tsx';
import { useTour } from '~/components/training/tour/use-tour.ts';
import { commentKey } from '~/lib/comment/key.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { say } from '~/lib/locale/say.ts';
import { SANDBOX_PAGES } from '~/lib/sites/sandbox/page.ts';
import { type FeedPost, sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import type { TourProgress } from '~/lib/training/tour.ts';
import { OkPost } from './ok/ok-post.tsx';
import { VkPost } from './vk/vk-post.tsx';

type Props = {
  /** The network whose manner the feed has. */
  manner: Network;
  acts: Acts;
  tour: TourProgress;
  keepTour: (tour: TourProgress) => void;
};

const POSTS = { vk: VkPost, ok: OkPost };

/** A feed that looks like a network's, on which the real overlay works. Nothing leaves it. */
export function Sandbox({ manner, acts, tour: kept, keepTour }: Props) {
  const posts = useMemo(() => sandboxFeed(shippedCases().cases, Date.now()), []);
  const tour = useTour({ kept, keep: keepTour, acts, keyOf: (id) => keyOf(manner, posts, id) });
  const [idle, setIdle] = useState(false);
  const press = (event: Event) => {
    stay(event);
    setIdle(isIdle(event.target));
  };
  const Post = POSTS[manner];
  return (
    <main class="training sandbox">
      <header class="top">
        <h1>{say('training_feed_title')}</h1>
        <div class="ways">
          {tour.progress.state === 'left' && (
            <button type="button" onClick={tour.begin}>
              {say('training_tour_title')}
            </button>
          )}
          <a href="training.html">
            <Icon name="chevron-left" />
            {say('training_title')}
          </a>
        </div>
      </header>
      <p class="nowhere">
        <Icon name="shield" />
        {say('training_feed_nowhere')}
      </p>
      <Tour
        tour={tour}
        due={dueOf(tour.key)}
        onTime={(right) => acts.tell({ kind: 'timed', right })}
        onShow={show}
      />
      <p class="quiet">{say('training_feed_how')}</p>
      <nav class="row feed-manners" aria-label={say('training_feed_manner')}>
        <a href="feed.html" aria-current={manner === 'vk' ? 'page' : undefined}>
          {say('training_feed_vk')}
        </a>
        <a href="feed.html?ok" aria-current={manner === 'ok' ? 'page' : undefined}>
          {say('training_feed_ok')}
        </a>
      </nav>
      <div class="feed-posts" data-manner={manner} {...{ onClick: press, onAuxClick: stay }}>
        {posts.map((post) => (
          <Post key={post.id} post={post} page={SANDBOX_PAGES[manner].name} lit={tour.lit} />
        ))}
        <output class="feed-idle">{idle && say('training_feed_idle')}</output>
      </div>
    </main>
  );
}

/** Addresses of a network are for the rules that read it: nothing stands there, and nobody is led away from here. */
function stay(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a[href]')) event.preventDefault();
}

/** What stands there because the network draws it, and has nothing to do in the feed. */
const IDLE = [
  'a[href]',
  '[data-testid="comment-share"]',
  '[data-testid="post_footer_action_share"]',
  '[data-testid="post_context_menu_toggle"]',
  '[data-testid="show-attach-dropdown"]',
  '[data-testid="comment_upload_photo"]',
].join(',');

function isIdle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(IDLE) !== null;
}

function keyOf(manner: Network, posts: readonly FeedPost[], id: string): string | null {
  for (const { id: post, comments } of posts) {
    const found = comments.find((each) => each.case === id);
    if (found) return commentKey(manner, SANDBOX_PAGES[manner].owner, post, found.id);
  }
  return null;
}

/** When the overlay says that a comment is due, ISO 8601; null while it says nothing. */
function dueOf(key: string | null): string | null {
  return document.querySelector(`[data-otklik-key="${key}"]`)?.getAttribute('data-otklik-due') ?? null;
}

function show(): void {
  const comment = document.querySelector<HTMLElement>('[data-lit]');
  comment?.scrollIntoView({ block: 'center' });
  comment?.focus({ preventScroll: true });
}
