import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';
import { STEP_STATES, type StepMark } from '~/lib/log/openness/openness-events.ts';
import { type OpennessLine, STALE_DAYS } from '~/lib/report/openness.ts';
import { sayChecked, standingOf } from './say-openness.ts';
import { sayWay, stepLink } from './step-links.ts';

type Props = {
  page: string;
  line: OpennessLine;
  number: number;
  /** What the log itself shows of this step; null where it shows nothing. */
  hint: string | null;
  busy: boolean;
  onCheck: (state: StepMark) => void;
};

/** One step of a page: why, where to look, what was found, when and by whom. */
export function StepCard({ page, line, number, hint, busy, onCheck }: Props) {
  const { step, state, stale } = line;
  const { icon, tone, word } = standingOf(line);
  const { href, name, partWay } = stepLink(page, step);
  const title = say(`openness_${step}`);
  // Only the filter may be missing in the network itself: OK had none in 2022 (product.md R58).
  const lacking = step === 'filter' && page.startsWith('ok:');
  const states = STEP_STATES.filter((one) => one !== 'absent' || lacking);
  return (
    <li class="step-card" data-testid="openness-step" data-step={step} data-state={stale ? 'stale' : state}>
      <div class="step-head">
        <h3>
          {number}. {title}
        </h3>
        <span class="badge" data-tone={tone} data-shape="soft">
          <Icon name={icon} />
          {word}
        </span>
        <span class="quiet">{sayChecked(line)}</span>
      </div>
      <p>{say(`openness_${step}_why`)}</p>
      {hint && <p class="quiet">{hint}</p>}
      <p class="step-way">
        <a class="step-link" href={href} target="_blank" rel="noreferrer">
          {name}
          <Icon name="external" />
        </a>
        <span class="quiet">{sayWay(page, step)}</span>
        {partWay && (
          <span class="quiet step-part-way">
            <Icon name="question" />
            {say('openness_part_way')}
          </span>
        )}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in one line with its buttons. */}
      <div class="step-ways" role="group" aria-label={title}>
        {states.map((one) => (
          <button
            key={one}
            type="button"
            disabled={busy}
            aria-pressed={state === one && !stale}
            onClick={() => onCheck(one)}
          >
            {say(one === 'absent' ? 'openness_mark_absent' : `openness_mark_${step}_${one}`)}
          </button>
        ))}
        {state !== 'unknown' && (
          <button type="button" class="bare" disabled={busy} onClick={() => onCheck('unknown')}>
            {say('openness_mark_unknown')}
          </button>
        )}
      </div>
      {stale && <p class="quiet">{say('openness_stale_note', STALE_DAYS)}</p>}
    </li>
  );
}
