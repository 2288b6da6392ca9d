import { postName } from '~/components/common/post-name.ts';
import type { PostSighting } from '~/lib/comment/sighting.ts';
import { say } from '~/lib/locale/say.ts';

type Props = { posts: readonly PostSighting[] };

/** Seen of total of each post, where the page shows several: a sum hides which of them was not looked at. */
export function PostLooks({ posts }: Props) {
  if (posts.length < 2) return null;
  return (
    <details class="posts" data-testid="look-posts">
      <summary>{say('look_posts', posts.length)}</summary>
      <ol>
        {posts.map(({ post, url, seen, total }) => (
          <li key={url}>
            <a href={url}>{postName(post)}</a>
            <span>
              {say('dashboard_seen_of', seen, total === null ? say('common_unknown') : Math.max(total, seen))}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
