import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { TeamPerson } from '~/lib/comment/team.ts';
import { say } from '~/lib/locale/say.ts';
import { CodeCard, type GivenCode, sayCode } from './code-card.tsx';
import type { TeamActions } from './data.ts';

type Role = TeamPerson['role'];

const ROLES = [
  ['moderator', 'team_role_moderator', 'teamroom_may_moderator'],
  ['trainee', 'team_role_trainee', 'teamroom_may_trainee'],
  ['supervisor', 'team_role_supervisor', 'teamroom_may_supervisor'],
] as const;

type Props = { alone: boolean; code: TeamActions['code']; hubUrl: string; now: number };

/** The way in for somebody new: a role, what it may do, and one code. */
export function NewColleague({ alone, code: ask, hubUrl, now }: Props) {
  const { told, busy, run } = useAction();
  const [role, setRole] = useState<Role>('moderator');
  const [code, setCode] = useState<{ given: GivenCode; whose: string } | null>(null);
  const [, name, may] = ROLES.find(([one]) => one === role) ?? ROLES[0];
  return (
    <form
      class="new-colleague"
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          const answer = await ask({ role });
          if (answer.ok) setCode({ given: answer, whose: say(name) });
          return answer;
        }, '');
      }}
    >
      <h3>{say('teamroom_new')}</h3>
      {alone && <p>{say('teamroom_alone')}</p>}
      <div class="buttons">
        <label>
          {say('teamroom_role')}{' '}
          <select
            value={role}
            disabled={busy}
            onChange={({ currentTarget }) =>
              setRole(ROLES.find(([one]) => one === currentTarget.value)?.[0] ?? 'moderator')
            }
          >
            {ROLES.map(([one, title]) => (
              <option key={one} value={one}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={busy}>
          <Icon name="plus" />
          {say('teamroom_code_new')}
        </button>
      </div>
      <p class="quiet">{say(may)}</p>
      <p class="unseen" role="status">
        {code && sayCode(code.given, code.whose)}
      </p>
      {code && (
        <CodeCard
          code={code.given}
          whose={code.whose}
          hubUrl={hubUrl}
          now={now}
          onClose={() => setCode(null)}
        />
      )}
      <Message told={told} />
    </form>
  );
}
