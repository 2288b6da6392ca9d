import { sayWhen } from '~/components/common/when.ts';
import { ToldError } from '~/components/overlay/panel/told-error.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { LoadEnd } from '~/lib/sites/load-all.ts';
import { countUnread, type Look } from './look.ts';
import { PostLooks } from './post-looks.tsx';

type Props = { look: Look; onLoad(): void; onStop(): void };

const ENDS: Record<Exclude<LoadEnd, 'done'>, MessageKey> = {
  stopped: 'look_stopped',
  hidden: 'look_hidden',
  moved: 'look_moved',
  captcha: 'look_captcha',
  error: 'look_error',
  stuck: 'look_stuck',
};

/** «Осмотрено 34 из 52», with the word for an unknown total: a number never claims more than was seen. */
export function coverageWords({ seen, total }: { seen: number; total: number | null }): string {
  return total === null
    ? say('panel_coverage_unknown', seen)
    : say('panel_coverage', seen, Math.max(total, seen));
}

/** When somebody last looked, in words; nothing before the first look. */
function lookedWords(at: string | null): string {
  return at === null ? '' : say('look_at', sayWhen(at, Date.now()));
}

/** What is on the screen, how much of it was looked at, and the way to look at the rest. */
export function LookLine({ look, onLoad, onStop }: Props) {
  if (look.loading) {
    return (
      <div class="look" data-testid="look">
        <p role="status">{progressWords(look)}</p>
        <button type="button" data-testid="look-stop" onClick={onStop}>
          {say('look_stop')}
        </button>
      </div>
    );
  }
  return (
    <div class="look" data-testid="look">
      <p role="status">
        <ToldError text={restWords(look)} />
      </p>
      <p class="when">{say('look_screen', lookedWords(look.at))}</p>
      <PostLooks posts={look.posts} />
      {look.loadable && (
        <button type="button" data-testid="look-load" onClick={onLoad}>
          {say('look_load')}
        </button>
      )}
    </div>
  );
}

function progressWords({ seen, total }: Look): string {
  return total === null
    ? say('look_progress_unknown', seen)
    : say('look_progress', seen, Math.max(total, seen));
}

function restWords(look: Look): string {
  const known = `${coverageWords(look)}.`;
  if (look.ended && look.ended !== 'done') return `${say(ENDS[look.ended])} ${known}`;
  const unread = countUnread(look.posts);
  if (unread !== null) return `${known} ${say('look_unread', unread)}`;
  if (look.loadable) return `${known} ${say('look_offer')}`;
  if (look.total === null || look.seen >= look.total) return known;
  return `${known} ${say(look.posts.length > 1 ? 'look_rest_posts' : 'look_rest')}`;
}
