import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { send } from '~/lib/messages/send.ts';
import type { Outcome, ReviewChanges } from '~/lib/messages/table.ts';
import type { ReviewActions, ReviewsData } from './data.ts';

/** How often the hub is asked while the dashboard is looked at, ms. */
const EVERY_MS = 5_000;

type Live = { data: ReviewsData; actions: ReviewActions };

const NOTHING: ReviewsData = { drafts: [], heardAt: null, trouble: null };

/** Drafts of the team, kept up to date while `on`: the hub is asked for what changed since its last answer. */
export function useReviews(on: boolean): Live {
  const [data, setData] = useState(NOTHING);
  const reader = useMemo(() => createReader(setData), []);
  useEffect(() => {
    if (!on) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const turn = async () => {
      // Nobody looks: the next look asks at once.
      if (!document.hidden) await reader.ask();
      if (!stopped) timer = setTimeout(turn, EVERY_MS);
    };
    const look = () => void (!document.hidden && reader.ask());
    document.addEventListener('visibilitychange', look);
    void turn();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [on, reader]);
  return { data, actions: reader.actions };
}

function createReader(show: (change: (data: ReviewsData) => ReviewsData) => void) {
  const drafts = new Map<string, ReviewDraft>();
  let cursor: string | null = null;
  let asking: Promise<Outcome> | null = null;

  let heardAt: string | null = null;

  const take = (changed: readonly ReviewDraft[]) => {
    const isFirst = heardAt === null;
    heardAt = new Date().toISOString();
    for (const draft of changed) {
      const known = drafts.get(draft.id);
      if (!known || known.version <= draft.version) drafts.set(draft.id, draft);
    }
    // The whole dashboard is drawn with it: an answer without news changes nothing.
    show((data) =>
      isFirst || changed.length > 0 || data.trouble !== null
        ? { drafts: [...drafts.values()], heardAt, trouble: null }
        : data,
    );
  };

  const read = async (): Promise<Outcome> => {
    for (;;) {
      const answer = await changesAfter(cursor);
      if (!answer.ok) {
        const trouble = answer.reason;
        show((data) => (data.trouble === trouble ? data : { ...data, heardAt, trouble }));
        return answer;
      }
      cursor = answer.next;
      take(answer.drafts);
      if (!answer.more) return { ok: true };
    }
  };

  const ask = () => {
    asking ??= read().finally(() => {
      asking = null;
    });
    return asking;
  };

  const actions: ReviewActions = {
    askNow: ask,
    async decide({ id, version }, decision) {
      const answer = await send('review.decide', { id, version, decision });
      if (answer.ok) take([answer.draft]);
      // Somebody else was faster, or the author sent it anew: what stands there now is shown beside the reason.
      else await ask();
      return answer;
    },
  };
  return { ask, actions };
}

async function changesAfter(after: string | null): Promise<ReviewChanges> {
  try {
    return await send('review.changes', { after });
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
