import { useEffect, useState } from 'preact/hooks';
import { Section } from '~/components/common/section.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { IncidentRow } from '~/lib/log/rows.ts';
import type { FileActions } from './actions.ts';

/** More is found in the file it came from. */
const SHOWN = 200;

type Props = { watch: FileActions['watch']; now: number };

/** What files told of incidents, the last first: as it stands there, for nobody here saw it. */
export function ToldIncidents({ watch, now }: Props) {
  const [rows, setRows] = useState<readonly IncidentRow[] | null>(null);
  useEffect(() => watch(setRows), [watch]);
  if (!rows || rows.length === 0) return null;
  return (
    <Section id="files-told" title={sayCount('files_told', rows.length)} note={say('files_told_note')}>
      <table class="rows told">
        <caption class="unseen">{say('files_told_caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('files_col_number')}</th>
            <th scope="col">{say('files_col_text')}</th>
            <th scope="col">{say('files_col_topic')}</th>
            <th scope="col">{say('files_col_step')}</th>
            <th scope="col">{say('files_col_created')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.incident} data-testid="told-incident">
              <td class="col-number">{row.number ?? row.externalId ?? row.incident}</td>
              <td class="col-text">
                {row.url ? (
                  <a href={row.url} target="_blank" rel="noreferrer">
                    <span class="line">{wordsOf(row)}</span>
                  </a>
                ) : (
                  <span class="line">{wordsOf(row)}</span>
                )}
              </td>
              <td>
                <span class="line">{row.topic ?? row.group ?? ''}</span>
              </td>
              <td>
                <span class="line">{[row.step, row.result].filter(Boolean).join(' · ')}</span>
              </td>
              <td>{row.createdAt === null ? say('common_unknown') : sayWhen(row.createdAt, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p class="quiet">{say('files_told_first', SHOWN)}</p>}
    </Section>
  );
}

function wordsOf({ text, erased }: IncidentRow): string {
  if (erased) return say('files_erased');
  return text || say('dashboard_no_text');
}
