import { Figure } from '~/components/common/figure.tsx';
import { Message } from '~/components/common/message.tsx';
import { sayRule } from '~/components/common/say-coach.ts';
import { useObserved } from '~/components/common/use-observed.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { Chip } from '~/components/dashboard/common/chip.tsx';
import { Loading } from '~/components/dashboard/loading.tsx';
import { say } from '~/lib/locale/say.ts';
import { readDraftChecks } from '~/lib/log/draft/draft-checks.ts';
import { type CoachFigures, coachFigures, type RuleCount } from '~/lib/report/figures/coach-figures.ts';
import { type TeamChecks, useTeamChecks } from './team-checks.ts';

const DAY_MS = 86_400_000;

/** Periods to choose from, in the order of their chips; without one 90 days are counted. */
const PERIODS = [
  { name: '30', days: 30, text: 'coachview_days_30' },
  { name: '90', days: 90, text: 'coachview_days_90' },
  { name: 'all', days: null, text: 'coachview_days_all' },
] as const;

const USUAL = PERIODS[1];

type Props = { given: URLSearchParams; now: number; supervises: boolean };

/** How often hints were shown and put aside: at this device, and in the team where it is a supervisor's. */
export function LiveCoach({ given, now, supervises }: Props) {
  const own = useObserved(readDraftChecks);
  const team = useTeamChecks(supervises);
  if (!own) return <Loading />;
  const period = PERIODS.find(({ name }) => name === given.get('days')) ?? USUAL;
  const since = period.days === null ? null : now - period.days * DAY_MS;
  const figures = coachFigures([...own, ...team.checks], since);
  return <Coach figures={figures} period={period} team={supervises ? team : null} />;
}

type CoachProps = {
  figures: CoachFigures;
  period: (typeof PERIODS)[number];
  /** What the hub told of the team; null where this device counts alone. */
  team: TeamChecks | null;
};

/** Which hints of the composer are followed, by rule, over a period. */
export function Coach({ figures: { n, rules }, period, team }: CoachProps) {
  const scope = say(team?.heard ? 'coachview_scope_team' : 'coachview_scope_own');
  return (
    <div class="coach">
      <p class="quiet">{say('coachview_formula')}</p>
      <ul class="chips" aria-label={say('coachview_period')}>
        {PERIODS.map(({ name, text }) => (
          <Chip
            key={name}
            chosen={name === period.name}
            href={writeAddress('coach', { days: name === period.name ? null : name })}
            name={say(text)}
          />
        ))}
      </ul>
      {team?.trouble != null && (
        <Message told={{ kind: 'failed', text: say('coachview_team_trouble', team.trouble) }} />
      )}
      <dl class="figures">
        <Figure name={say('coachview_n')} value={n} note={`${say(period.text)}, ${scope}`} />
      </dl>
      {team?.heard && <p class="quiet">{say('coachview_trainees')}</p>}
      {rules.length === 0 ? (
        <Blank icon="list" title={say('coachview_none')}>
          <p>{say('coachview_none_note')}</p>
        </Blank>
      ) : (
        <table class="rows coach-rules">
          <caption class="unseen">{say('coachview_title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('coachview_col_rule')}</th>
              <th scope="col">{say('coachview_col_muted')}</th>
              <th scope="col">{say('coachview_col_shown')}</th>
              <th scope="col">{say('coachview_col_left')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((one) => (
              <Row key={one.rule} one={one} n={n} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ one: { rule, shown, left, muted, often }, n }: { one: RuleCount; n: number }) {
  return (
    <tr data-testid="coach-rule" data-rule={rule}>
      <td>
        <span class="line">
          {sayRule(rule)}
          {often && <b class="often"> · {say('coachview_often')}</b>}
        </span>
      </td>
      <td>{say('coachview_of', muted, shown)}</td>
      <td>{say('coachview_of', shown, n)}</td>
      <td>{say('coachview_of', left, n)}</td>
    </tr>
  );
}
