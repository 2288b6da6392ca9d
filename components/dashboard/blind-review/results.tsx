import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayShare } from '~/components/dashboard/report/say-figures.ts';
import { SheetTable } from '~/components/dashboard/report/sheet-table.tsx';
import { blindSheet } from '~/components/dashboard/report/sheets/care-sheets.ts';
import { say } from '~/lib/locale/say.ts';
import type { BlindFigures } from '~/lib/report/quality/blind-figures.ts';

type Props = { figures: BlindFigures; month: string };

/** What the review of a month came to, for a seminar: over all answers together, each share with what it is of. */
export function Results({ figures, month }: Props) {
  const { told, busy, run } = useAction();
  if (figures.judged === 0) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(resultsText(figures, month));
    return { ok: true } as const;
  };
  return (
    <section class="blind-results">
      <div class="judge-head">
        <h2>{say('blind_results', month)}</h2>
        <button type="button" disabled={busy} onClick={() => void run(copy, say('blind_copied'))}>
          {say('blind_copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('shift_print')}
        </button>
      </div>
      <Message told={told} />
      <p class="quiet">{say('blind_formula', figures.judged, figures.drawn)}</p>
      <SheetTable sheet={blindSheet(figures)} zone="UTC" testId="blind-results" />
      <p class="quiet blind-safe">
        <Icon name="shield" />
        {say('blind_together')}
      </p>
    </section>
  );
}

/** The same as plain text. */
function resultsText({ judged, drawn, criteria }: BlindFigures, month: string): string {
  return [
    say('blind_results', month),
    say('blind_formula', judged, drawn),
    ...criteria.map(({ criterion, part, of }) => `${say(`blind_${criterion}`)}: ${sayShare({ part, of })}`),
    say('blind_together'),
  ].join('\n');
}
