import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Settings } from '~/lib/settings/schema.ts';

type Kept = Settings['retention'];
type Props = { retention: Kept; onChange: (retention: Kept) => Promise<Outcome> };

const SPANS = [30, 90, 180, 365];

/** How long the log knows citizens by name. */
export function Retention({ retention, onChange }: Props) {
  const { told, busy, run } = useAction();
  const { namesDays } = retention;
  const spans = [...new Set([...SPANS, namesDays])].sort((one, other) => one - other);
  return (
    <Section id="retention" title={say('options_retention')} note={say('options_retention_note')}>
      <div class="fields">
        <label>
          {say('options_retention_names')}
          <select
            disabled={busy}
            onChange={({ currentTarget }) =>
              void run(
                () => onChange({ namesDays: Number(currentTarget.value) }),
                say('options_retention_saved'),
              )
            }
          >
            {spans.map((days) => (
              <option key={days} value={days} selected={days === namesDays}>
                {sayCount('options_days', days)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p>
        <a href="dashboard.html#person" target="_blank" rel="noreferrer">
          {say('options_person')}
        </a>
      </p>
      <Message told={told} />
    </Section>
  );
}
