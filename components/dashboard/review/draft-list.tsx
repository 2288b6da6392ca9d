import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';
import { sayAuthor, sayFindings, sayStanding } from './say-review.ts';

type Props = {
  title: string;
  drafts: readonly ReviewDraft[];
  open: string | null;
  addressOf: (draft: ReviewDraft) => string;
  pageName: PageName;
  now: number;
};

/** Drafts in the order given, each a link that opens it beside the list. */
export function DraftList({ title, drafts, open, addressOf, pageName, now }: Props) {
  if (drafts.length === 0) return null;
  return (
    <section class="drafts">
      <h2>{title}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} data-open={draft.id === open ? '' : undefined} data-testid="review-row">
            <a href={addressOf(draft)} aria-current={draft.id === open ? 'true' : undefined}>
              <span class="draft-first">{draft.comment || say('dashboard_no_text')}</span>
              <span class="draft-said">{draft.text}</span>
              <span class="quiet">
                {sayAuthor(draft)} · {sayStanding(draft, now)} · {sayFindings(draft)} · {pageName(draft.page)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
