import { FACT_KIND_WORDS } from '~/components/common/fact-kinds.ts';
import { Icon } from '~/components/common/icon.tsx';
import { sayDay } from '~/components/common/say-day.ts';
import { daysBetween, type PageFact, standingOf } from '~/lib/comment/page-fact.ts';
import { say, sayCount } from '~/lib/locale/say.ts';

type Props = {
  fact: PageFact;
  /** `YYYY-MM-DD`. */
  today: string;
  busy: boolean;
  onChange: () => void;
  onRemove: () => void;
};

/** One fact: what it is, its value and until when it is offered. */
export function FactLine({ fact, today, busy, onChange, onRemove }: Props) {
  const { kind, label, value } = fact;
  return (
    <li data-standing={standingOf(fact, today)}>
      <div class="community">
        <b>{label}</b> <span class="quiet">{say(FACT_KIND_WORDS[kind])}</span>
        <p>{value}</p>
      </div>
      <span class="until">{sayUntil(fact, today)}</span>
      <button type="button" class="bare" disabled={busy} onClick={onChange}>
        {say('options_fact_change')}
        <span class="unseen">: {label}</span>
      </button>
      <button type="button" class="bare" disabled={busy} onClick={onRemove}>
        <Icon name="close" />
        {say('options_remove')}
        <span class="unseen">: {label}</span>
      </button>
    </li>
  );
}

function sayUntil(fact: PageFact, today: string): string {
  const day = sayDay(`${fact.until}T12:00`);
  const left = daysBetween(today, fact.until);
  switch (standingOf(fact, today)) {
    case 'expired':
      return say('options_fact_expired', day);
    case 'soon':
      return left === 0 ? say('options_fact_last_day') : sayCount('options_fact_days', left, day);
    default:
      return say('options_fact_until', day);
  }
}
