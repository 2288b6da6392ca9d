import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { SnapshotRow } from '~/lib/log/rows.ts';

type Props = { snapshot: SnapshotRow; now: number };

/** What stood around the comment when the snapshot was taken, and how much of the post was read then. */
export function Context({ snapshot, now }: Props) {
  const lines = (side: 'before' | 'after') =>
    snapshot.context
      .filter((line) => line.side === side)
      .map(({ key, author, text, postedAt }) => (
        <li key={key}>
          <p class="quiet">
            {author}
            {postedAt !== null && (
              <>
                {' · '}
                <time dateTime={postedAt}>{sayWhen(postedAt, now)}</time>
              </>
            )}
          </p>
          <p>{text || say('dashboard_no_text')}</p>
        </li>
      ));
  return (
    <section aria-labelledby="case-context">
      <h3 id="case-context">{say('audit_context')}</h3>
      {snapshot.context.length === 0 ? (
        <p>{say('audit_context_none')}</p>
      ) : (
        <ol class="around">
          {lines('before')}
          <li class="here">{say('audit_context_here')}</li>
          {lines('after')}
        </ol>
      )}
      <p class="quiet">{saySeen(snapshot)}</p>
    </section>
  );
}

/** Neighbours are those that were loaded: between them there may have been others. */
function saySeen({ coverage }: SnapshotRow): string {
  if (!coverage) return say('audit_context_unknown');
  return say('audit_context_seen', coverage.seen, coverage.total ?? say('common_unknown'));
}
