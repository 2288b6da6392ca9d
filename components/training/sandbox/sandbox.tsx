import { useMemo } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';
import { SANDBOX_PAGE } from '~/lib/sites/sandbox/page.ts';
import { sandboxFeed } from '~/lib/training/sandbox-feed.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { Post } from './feed.tsx';

/** A feed that looks like a network's, on which the real overlay works. Nothing leaves it. */
export function Sandbox() {
  const posts = useMemo(() => sandboxFeed(shippedCases().cases, Date.now()), []);
  return (
    <main class="training sandbox">
      <header class="top">
        <h1>{say('training_feed_title')}</h1>
        <a href="training.html">
          <Icon name="chevron-left" />
          {say('training_title')}
        </a>
      </header>
      <p class="nowhere">
        <Icon name="shield" />
        {say('training_feed_nowhere')}
      </p>
      <p class="quiet">{say('training_feed_how')}</p>
      <div data-sandbox="feed" class="feed">
        {posts.map((post) => (
          <Post key={post.id} post={post} page={SANDBOX_PAGE.name} />
        ))}
      </div>
    </main>
  );
}
