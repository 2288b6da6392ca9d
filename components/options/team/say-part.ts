import { sayPolicy } from '~/components/common/say-policy.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { OfficialSetting } from '~/lib/settings/schema.ts';
import type { TeamPart, TeamSettings } from '~/lib/settings/team-schema.ts';

const APPROVAL = {
  never: 'options_approval_never',
  trainees: 'options_approval_trainees',
  everybody: 'options_approval_everybody',
} as const;

const NAMES = {
  pages: 'options_pages',
  officials: 'options_officials',
  policy: 'options_policy',
  calendar: 'options_calendar',
  approval: 'options_approval',
} as const satisfies Record<TeamPart, string>;

/** The name of a part, as its section is called. */
export function sayPartName(part: TeamPart): string {
  return say(NAMES[part]);
}

/** What a part says, in one line; «не задано» where it is left to everybody. */
export function sayPart(part: TeamPart, settings: TeamSettings): string {
  const { pages, officials, policy, calendar, approval } = settings;
  switch (part) {
    case 'pages':
      return pages ? countOf('team_pages_count', pages.length, pages) : say('team_part_none');
    case 'officials':
      return officials ? countOf('team_pages_count', officials.length, officials) : say('team_part_none');
    case 'policy':
      return policy
        ? say(
            'team_part_policy',
            policy.normalHours,
            policy.emergencyHours,
            sayPolicy(`${policy.id}@${policy.version}`),
          )
        : say('team_part_none');
    case 'calendar':
      return calendar ? calendar.zone : say('team_part_none');
    case 'approval':
      return approval ? say(APPROVAL[approval]).toLowerCase() : say('team_part_none');
  }
}

/** How many names are read in one line; the others are counted. */
const NAMED = 3;

function countOf(
  stem: 'team_pages_count',
  count: number,
  named: readonly Pick<OfficialSetting, 'network' | 'name' | 'slug' | 'owner'>[],
): string {
  if (count === 0 || count > NAMED) return sayCount(stem, count);
  return named
    .map(
      ({ network, name, slug, owner }) =>
        `${say(network === 'vk' ? 'common_vk_short' : 'common_ok_short')} ${name ?? slug ?? owner}`,
    )
    .join(', ');
}
