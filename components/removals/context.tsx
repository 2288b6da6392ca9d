import { sayWhen } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import { hidePersonal } from '~/lib/report/hiding/hide-personal.ts';

type Props = {
  snapshot: SnapshotRow;
  /** Another device took it: those beside have no names here. */
  isTold: boolean;
  /** True when what names or quotes people in it was erased. */
  erased: boolean;
  now: number;
};

/** What stood around the comment when the snapshot was taken, and how much of the post was read then. */
export function Context({ snapshot, isTold, erased, now }: Props) {
  const lines = (side: 'before' | 'after') =>
    snapshot.context
      .filter((line) => line.side === side)
      .map(({ key, author, text, postedAt }) => (
        <li key={key}>
          <p class="quiet">
            {author || say('audit_context_citizen')}
            {postedAt !== null && (
              <>
                {' · '}
                <time dateTime={postedAt}>{sayWhen(postedAt, now)}</time>
              </>
            )}
          </p>
          <p>{(isTold ? hidePersonal(text, []) : text) || say('dashboard_no_text')}</p>
        </li>
      ));
  return (
    <section aria-labelledby="case-context">
      <h3 id="case-context">{say('audit_context')}</h3>
      {snapshot.context.length === 0 ? (
        <p>{say(erased ? 'audit_context_erased' : 'audit_context_none')}</p>
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
