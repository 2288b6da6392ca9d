import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Health, HealthProblem } from '~/lib/sites/health.ts';
import { ToldError } from './told-error.tsx';

const FIELDS: Record<string, MessageKey> = {
  id: 'panel_field_id',
  author: 'panel_field_author',
  text: 'panel_field_text',
  time: 'panel_field_time',
  comment: 'panel_field_comment',
  post: 'panel_field_post',
};

type Props = { health: Health; connected: boolean; refusal: string | null };

/** Says in words that the page is understood badly or that nothing is being recorded; nothing when all is well. */
export function HealthBanner({ health, connected, refusal }: Props) {
  if (refusal !== null)
    return <Banner tone="late" icon="triangle" text={`${refusal} ${say('panel_log_trying')}`} />;
  if (!connected) return <Banner tone="soon" text={say('panel_disconnected')} />;
  if (health.state === 'ok') return <Banner tone="soon" text={null} />;
  const tone = health.state === 'blind' ? 'late' : 'soon';
  const changed = health.problems.some(({ kind }) => kind === 'missing') ? [say('panel_changed')] : [];
  return <Banner tone={tone} text={[...health.problems.map(sayProblem), ...changed].join(' ')} />;
}

type BannerProps = { tone: 'soon' | 'late'; text: string | null; icon?: 'question' | 'triangle' };

function Banner({ tone, text, icon = 'question' }: BannerProps) {
  return (
    <p class="banner live" data-tone={tone} role="status">
      {text !== null && (
        <>
          <Icon name={icon} />
          <span>
            <ToldError text={text} />
          </span>
        </>
      )}
    </p>
  );
}

function sayProblem(problem: HealthProblem): string {
  switch (problem.kind) {
    case 'blind':
      return problem.total === null ? say('panel_blind_unknown') : say('panel_blind', problem.total);
    case 'counter':
      return say('panel_counter', problem.total, problem.seen);
    case 'missing': {
      if (problem.count === 0)
        return say(problem.field === 'post' ? 'panel_lost_posts' : 'panel_lost_comments');
      const field = FIELDS[problem.field];
      return say('panel_missing', field ? say(field) : problem.field, problem.count);
    }
  }
}
