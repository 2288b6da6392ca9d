import { ErrorText } from '~/components/common/error/error-text.tsx';
import { sayClock, sayWhen } from '~/components/common/when.ts';
import { Chip } from '~/components/dashboard/common/chip.tsx';
import { say } from '~/lib/locale/say.ts';
import type { Scope } from './scoped.ts';
import type { TeamData } from './team-data.ts';

type Props = {
  team: TeamData | null | undefined;
  scope: Scope;
  /** Addresses of the same place as the team and as this browser alone sees it. */
  href: (scope: Scope) => string;
  now: number;
};

/** Whether one sees the whole team or this browser alone, and how fresh that is; nothing where there is no team. */
export function ScopeLine({ team, scope, href, now }: Props) {
  if (!team) return null;
  const freshness = sayFreshness(team, scope, now);
  return (
    <div class="scope" data-testid="scope" data-scope={scope}>
      <ul class="chips" aria-label={say('scope_title')}>
        {(['team', 'browser'] as const).map((one) => (
          <Chip key={one} chosen={scope === one} choice href={href(one)} name={say(`scope_${one}`)} />
        ))}
      </ul>
      <p class="quiet live" role="status">
        {freshness !== '' && <ErrorText text={freshness} />}
      </p>
    </div>
  );
}

function sayFreshness({ view, heardAt, downSince }: TeamData, scope: Scope, now: number): string {
  if (downSince !== null) {
    const since = sayClock(downSince);
    if (!view || heardAt === null) return say('scope_down_never', since);
    return scope === 'team' ? say('scope_down', since, sayWhen(heardAt, now)) : say('scope_down_here', since);
  }
  if (!view) return say('scope_reading');
  return scope === 'team' ? '' : say('scope_browser_note');
}
