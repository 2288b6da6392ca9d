import { useEffect, useState } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useRole } from '~/components/common/use-role.ts';
import type { Checked } from '~/components/training/data.ts';
import { readChecked } from '~/lib/log/training/checked-answers.ts';
import { send } from '~/lib/messages/send.ts';

/** How often the hub is asked while the trainer is looked at, ms. */
const EVERY_MS = 20_000;

/** Own answers that are checked, kept up to date while the trainer is open; null until they were read. */
export function useChecked(): Checked | null {
  const answers = useObserved(readChecked);
  const role = useRole();
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const ask = () => {
      if (document.hidden) return;
      void send('practice.follow', {}).then(
        (answer) => setTrouble(answer.ok ? null : answer.reason),
        // The background is being started anew: asked again soon.
        () => undefined,
      );
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, []);
  const expected = role?.role === 'trainee';
  return answers && role && { answers, expected, trouble };
}
