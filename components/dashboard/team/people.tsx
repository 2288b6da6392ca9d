import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import type { TeamDevice, TeamPerson } from '~/lib/comment/team.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import { CodeCard, type GivenCode, sayCode } from './code-card.tsx';
import type { TeamActions } from './data.ts';
import { DeviceLine } from './device-line.tsx';

type Props = {
  people: readonly TeamPerson[];
  actions: TeamActions;
  me: string | null;
  hubUrl: string;
  now: number;
};

const ROLES = {
  moderator: 'team_role_moderator',
  supervisor: 'team_role_supervisor',
  trainee: 'team_role_trainee',
} as const satisfies Record<TeamPerson['role'], string>;

const works = ({ revoked_at }: TeamDevice) => revoked_at === null;

/** Everybody by name; those who are let out stand last, and a new code brings them back. */
export function People({ people, ...asked }: Props) {
  const inside = people.filter(({ devices }) => devices.some(works));
  const outside = people.filter(({ devices }) => !devices.some(works));
  return (
    <>
      <ul class="team-people" data-testid="team-people">
        {inside.map((person) => (
          <Colleague key={person.id} person={person} {...asked} />
        ))}
      </ul>
      {outside.length > 0 && (
        <details>
          <summary>{sayCount('teamroom_outside', outside.length)}</summary>
          <ul class="team-people">
            {outside.map((person) => (
              <Colleague key={person.id} person={person} {...asked} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type ColleagueProps = Omit<Props, 'people'> & { person: TeamPerson };

function Colleague({ person, actions, me, hubUrl, now }: ColleagueProps) {
  const { told, busy, run } = useAction();
  const [code, setCode] = useState<GivenCode | null>(null);
  const inside = person.devices.filter(works);
  const give = () =>
    void run(async () => {
      const answer = await actions.code({ person: person.id });
      if (answer.ok) setCode(answer);
      return answer;
    }, '');
  return (
    <li class="colleague" data-testid="team-person">
      <div class="who">
        <strong>{person.name}</strong>
        <span class="quiet">{say(ROLES[person.role])}</span>
        {inside.length > 1 && <span class="quiet">{sayCount('teamroom_devices', inside.length)}</span>}
        <button type="button" class="bare" disabled={busy} onClick={give}>
          <Icon name="plus" />
          {say('teamroom_code_person')}
          <span class="unseen">: {person.name}</span>
        </button>
      </div>
      <p class="unseen" role="status">
        {code && sayCode(code, person.name)}
      </p>
      {code && (
        <CodeCard code={code} whose={person.name} hubUrl={hubUrl} now={now} onClose={() => setCode(null)} />
      )}
      <Message told={told} />
      <ul class="devices">
        {person.devices.map((device) => (
          <DeviceLine
            key={device.id}
            device={device}
            owner={person.name}
            mine={device.id === me}
            onRevoke={() => actions.revoke(device.id)}
            now={now}
          />
        ))}
      </ul>
    </li>
  );
}
