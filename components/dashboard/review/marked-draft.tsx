import { sayFinding } from '~/components/common/say-coach.ts';
import { inPieces } from '~/components/overlay/composer/pieces.ts';
import { say } from '~/lib/locale/say.ts';
import type { ReviewDraft } from '~/lib/log/review/review-schema.ts';

const LEVELS = { must: 'composer_must', should: 'composer_should', hint: 'composer_hint' } as const;

/** A draft with the places the coach named, and under it what was said of them. */
export function MarkedDraft({ draft }: { draft: ReviewDraft }) {
  const { text, findings } = draft;
  return (
    <>
      <blockquote class="draft-text">
        {inPieces(text, findings).map(({ text: piece, within, start }) =>
          within === null ? (
            piece
          ) : (
            <mark key={start} data-level={within.level} title={sayFinding(within)}>
              {piece}
            </mark>
          ),
        )}
      </blockquote>
      {findings.length === 0 ? (
        <p class="quiet">{say('review_no_findings')}</p>
      ) : (
        <ul class="draft-findings" aria-label={say('composer_findings')}>
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.start}`} data-level={finding.level}>
              <b>{say(LEVELS[finding.level])}</b> {sayFinding(finding)}
              {finding.end > finding.start && (
                <span class="quiet"> «{text.slice(finding.start, finding.end)}»</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
