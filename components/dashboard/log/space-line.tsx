import { useEffect, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Icon } from '~/components/common/icon.tsx';
import { sayBytes } from '~/components/common/say-bytes.ts';
import { say } from '~/lib/locale/say.ts';
import { isNearlyFull, type Space } from '~/lib/log/queue/space.ts';

/** How much room the log takes and whether the browser keeps it; a warning where it runs short. */
export function SpaceLine({ read }: { read: () => Promise<Space> }) {
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => {
    // Without an answer there is nothing to say: the log itself is not in question.
    read().then(setSpace, () => setSpace(null));
  }, [read]);
  if (!space) return null;
  const taken = space.used === null ? say('common_unknown') : sayBytes(space.used);
  const quota = space.quota === null ? say('common_unknown') : sayBytes(space.quota);
  if (isNearlyFull(space)) {
    return (
      <p class="chain" data-tone="late" role="alert">
        <Icon name="triangle" />
        <span>
          <ErrorText text={say('log_space_short', taken, quota)} />
        </span>
      </p>
    );
  }
  return (
    <p class="quiet">
      {say('log_space', taken, quota)} {say(space.kept ? 'log_space_kept' : 'log_space_loose')}
    </p>
  );
}
