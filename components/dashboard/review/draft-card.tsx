import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { sayRules } from '~/components/common/say-coach.ts';
import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { NETWORK_HOSTS } from '~/lib/sites/hosts.ts';
import { MarkedDraft } from './marked-draft.tsx';
import { sayAuthor, sayStanding } from './say-review.ts';

type Props = {
  draft: ReviewDraft;
  /** What was said before about drafts of the same author for the same comment, the latest first. */
  earlier: readonly ReviewDraft[];
  place: string;
  close: string;
  now: number;
  /** What can be done about it. */
  children: ComponentChildren;
};

/** One draft beside the list: the citizen's words, the answer with what the coach says of it, the way to decide. */
export function DraftCard({ draft, earlier, place, close, now, children }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { citizen, comment, muted, decided } = draft;
  return (
    <aside class="case" aria-labelledby="draft-title" data-testid="review-case" data-id={draft.id}>
      <header>
        <h2 id="draft-title" ref={title} tabIndex={-1}>
          {say('review_answer_to', citizen ?? say('common_unknown'))}
        </h2>
        <a class="button bare" href={close} aria-label={say('triage_close')}>
          <Icon name="close" />
        </a>
      </header>
      <p class="quiet">
        {sayAuthor(draft)} · {sayStanding(draft, now)} · {place}
        {draft.edition > 1 && ` · ${say('review_edition', draft.edition)}`}
      </p>
      <section>
        <h3>{say('review_comment')}</h3>
        <p class="case-text">{comment || say('dashboard_no_text')}</p>
        {isOfNetwork(draft.url) && (
          <p>
            <a href={draft.url} target="_blank" rel="noreferrer">
              {say('review_to_comment')}
            </a>
          </p>
        )}
      </section>
      <section>
        <h3>{say('review_draft')}</h3>
        <MarkedDraft draft={draft} />
        {muted.length > 0 && <p class="quiet">{say('review_muted', sayRules(muted))}</p>}
      </section>
      {decided && (
        <section>
          <h3>{sayStanding(draft, now)}</h3>
          {decided.remarks && <p class="case-text">{decided.remarks}</p>}
          {decided.rules && <p class="quiet">{say('training_remark_about', sayRules(decided.rules))}</p>}
          {decided.text && <blockquote class="draft-text">{decided.text}</blockquote>}
        </section>
      )}
      {earlier.length > 0 && (
        <section>
          <h3>{say('review_earlier')}</h3>
          {earlier.map((one) => (
            <p key={one.id} class="case-text">
              <span class="quiet">{sayWhen(one.decided?.at ?? one.sent_at, now)}</span> {one.decided?.remarks}
            </p>
          ))}
        </section>
      )}
      {children}
    </aside>
  );
}

/** What a device sends is no reason to lead anywhere but into the networks. */
function isOfNetwork(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return NETWORK_HOSTS.some((known) => known === host);
}
