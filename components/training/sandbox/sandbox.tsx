import { useMemo } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import type { Acts } from '~/components/training/tour/acts.ts';
import { Tour } from '~/components/training/tour/tour.tsx';
import { useTour } from '~/components/training/tour/use-tour.ts';
import { commentKey } from '~/lib/comment/key.ts';
import { say } from '~/lib/locale/say.ts';
import { SANDBOX_PAGE } from '~/lib/sites/sandbox/page.ts';
import { type FeedPost, sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import type { TourProgress } from '~/lib/training/tour.ts';
import { Post } from './feed.tsx';

type Props = { acts: Acts; tour: TourProgress; keepTour: (tour: TourProgress) => void };

/** A feed that looks like a network's, on which the real overlay works. Nothing leaves it. */
export function Sandbox({ acts, tour: kept, keepTour }: Props) {
  const posts = useMemo(() => sandboxFeed(shippedCases().cases, Date.now()), []);
  const tour = useTour({ kept, keep: keepTour, acts, keyOf: (id) => keyOf(posts, id) });
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
      <div data-sandbox="feed" class="feed">
        {posts.map((post) => (
          <Post key={post.id} post={post} page={SANDBOX_PAGE.name} lit={tour.lit} />
        ))}
      </div>
    </main>
  );
}

function keyOf(posts: readonly FeedPost[], id: string): string | null {
  for (const { id: post, comments } of posts) {
    const found = comments.find((each) => each.case === id);
    if (found) return commentKey(SANDBOX_PAGE.network, SANDBOX_PAGE.owner, post, found.id);
  }
  return null;
}

/** When the overlay says that a comment is due, ISO 8601; null while it says nothing. */
function dueOf(key: string | null): string | null {
  return document.querySelector(`[data-otklik-key="${key}"]`)?.getAttribute('data-otklik-due') ?? null;
}

function show(): void {
  const comment = document.querySelector<HTMLElement>('.feed-comment[data-lit]');
  comment?.scrollIntoView({ block: 'center' });
  comment?.focus({ preventScroll: true });
}
