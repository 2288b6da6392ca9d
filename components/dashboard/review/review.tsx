import { useLayoutEffect, useState } from 'preact/hooks';
import { ErrorText } from '~/components/common/error/error-text.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayClock } from '~/components/common/when.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import type { Decision, ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { type ReviewActions, type ReviewsData, waitingDrafts } from './data.ts';
import { Decide, type Written } from './decide.tsx';
import { DraftCard } from './draft-card.tsx';
import { DraftList } from './draft-list.tsx';

/** Decided drafts that are listed under those that wait. */
const RECENT = 20;

type Props = {
  reviews: ReviewsData;
  actions: ReviewActions;
  /** Id of this device: its own drafts are for another supervisor. */
  device: string | null;
  given: URLSearchParams;
  go: Go;
  pageName: PageName;
  now: number;
};

/** Drafts that wait for a supervisor, one of them open beside the list. */
export function Review({ reviews, actions, device, given, go, pageName, now }: Props) {
  const { told, busy, run } = useAction();
  const [written, setWritten] = useState<ReadonlyMap<string, Written>>(new Map());
  const { drafts, heardAt, trouble } = reviews;
  const waiting = waitingDrafts(drafts, device);
  const own = drafts.filter(({ state, from }) => state === 'waiting' && from.device === device);
  const decided = drafts
    .filter(({ state }) => state === 'approved' || state === 'returned')
    .sort((one, other) => ((one.decided?.at ?? '') < (other.decided?.at ?? '') ? 1 : -1))
    .slice(0, RECENT);
  const id = given.get('draft');
  const open = drafts.find((draft) => draft.id === id) ?? null;
  const close = writeAddress('review');
  useClosing(open !== null, () => go(close));

  const decide = async (draft: ReviewDraft, decision: Decision) => {
    const next = waiting[waiting.findIndex((one) => one.id === draft.id) + 1] ?? waiting[0];
    const done = say(decision.decision === 'approved' ? 'review_done_approved' : 'review_done_returned');
    if (!(await run(() => actions.decide(draft, decision), done))) return;
    setWritten((all) => new Map([...all].filter(([name]) => name !== nameOf(draft))));
    go(next && next.id !== draft.id ? addressOf(next) : close);
  };

  if (heardAt === null) return <Unheard trouble={trouble} actions={actions} />;
  const lists = { open: open?.id ?? null, addressOf, pageName, now };
  return (
    <div class="beside reviews" data-open={open !== null}>
      <div class="beside-list">
        {trouble !== null && (
          <Message told={{ kind: 'failed', text: say('review_offline', trouble, sayClock(heardAt)) }} />
        )}
        <Message told={told} />
        {waiting.length === 0 && (
          <Blank icon="tick" title={say('review_none')}>
            <p>{say('review_none_note')}</p>
          </Blank>
        )}
        <DraftList title={say('review_waiting_list')} drafts={waiting} {...lists} />
        <DraftList title={say('review_own_list')} drafts={own} {...lists} />
        <DraftList title={say('review_decided_list')} drafts={decided} {...lists} />
      </div>
      {open && open.state !== 'withdrawn' && (
        <DraftCard
          key={open.id}
          draft={open}
          earlier={earlierThan(open, drafts)}
          place={pageName(open.page)}
          close={close}
          now={now}
        >
          {open.state === 'waiting' &&
            (open.from.device === device ? (
              <p>{say('review_own_note')}</p>
            ) : (
              <Decide
                draft={open}
                written={written.get(nameOf(open)) ?? { remarks: '', text: null, ticks: {} }}
                busy={busy}
                onWrite={(next) => setWritten((all) => new Map(all).set(nameOf(open), next))}
                onDecide={(decision) => void decide(open, decision)}
              />
            ))}
        </DraftCard>
      )}
      {open?.state === 'withdrawn' && (
        <Gone next={waiting.find((draft) => nameOf(draft) === nameOf(open))} close={close} />
      )}
    </div>
  );
}

/** What was open was taken back; where its author sent other words since, the way leads there. */
function Gone({ next, close }: { next: ReviewDraft | undefined; close: string }) {
  return (
    <aside class="case" data-testid="review-gone">
      <p role="alert">
        <ErrorText text={say(next ? 'review_replaced' : 'review_gone')} />
      </p>
      <a href={next ? addressOf(next) : close}>{say(next ? 'review_to_new' : 'review_back')}</a>
    </aside>
  );
}

/** Before the hub answered for the first time nothing is known, and an empty list would claim otherwise. */
function Unheard({ trouble, actions }: { trouble: string | null; actions: ReviewActions }) {
  const { busy, run } = useAction();
  if (trouble === null) {
    return (
      <p class="quiet" role="status">
        {say('review_loading')}
      </p>
    );
  }
  return (
    <Blank icon="question" title={say('review_unknown')}>
      <p role="alert">
        <ErrorText text={trouble} />
      </p>
      <button type="button" disabled={busy} onClick={() => void run(actions.askNow, '')}>
        {say('review_ask_now')}
      </button>
    </Blank>
  );
}

function useClosing(isOpen: boolean, close: () => void): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const press = ({ key, target }: KeyboardEvent) => {
      const typing = target instanceof HTMLTextAreaElement;
      if (key === 'Escape' && !typing) close();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}

/** What is being written about a draft stays when its author sends another wording meanwhile. */
function nameOf({ key, from }: ReviewDraft): string {
  return `${key} ${from.device}`;
}

function addressOf({ id }: ReviewDraft): string {
  return writeAddress('review', { draft: id });
}

function earlierThan(draft: ReviewDraft, drafts: readonly ReviewDraft[]): ReviewDraft[] {
  return drafts
    .filter((one) => nameOf(one) === nameOf(draft) && one.edition < draft.edition && one.decided?.remarks)
    .sort((one, other) => other.edition - one.edition);
}
