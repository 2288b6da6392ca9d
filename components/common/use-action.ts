import { useState } from 'preact/hooks';
import type { Outcome } from '~/lib/messages/table.ts';
import { sayThrown } from './error/say-thrown.ts';
import type { Told } from './message.tsx';

type Action = {
  told: Told | null;
  busy: boolean;
  /**
   * Runs `work`; says `done` when it went well (nothing when empty; a function is asked afterwards), else the
   * reason. @returns whether it went well.
   */
  run: (work: () => Promise<Outcome>, done: string | (() => string)) => Promise<boolean>;
};

/** One thing a control does, with its result in words next to it. */
export function useAction(): Action {
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const run: Action['run'] = async (work, done) => {
    setBusy(true);
    setTold(null);
    const outcome = await attempt(work);
    setBusy(false);
    const words = typeof done === 'string' ? done : done();
    if (!outcome.ok) setTold({ kind: 'failed', text: outcome.reason });
    else if (words) setTold({ kind: 'done', text: words });
    return outcome.ok;
  };
  return { told, busy, run };
}

async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: sayThrown(error) };
  }
}
