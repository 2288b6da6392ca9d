import { say } from '~/lib/locale/say.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { keepMember } from '~/lib/settings/me.ts';
import { releaseClaim, shareOwn, takeClaim, teamView } from './team.ts';
import { teamHub } from './team-hub.ts';
import { teamNews, wakeWaiting } from './team-news.ts';

/** What is done with messages about who answers what. */
export const teamMessages: Pick<Handlers, 'claim.take' | 'claim.release' | 'team.news' | 'team.rename'> = {
  'claim.take': ({ key, doing, over }) => takeClaim(key, doing, over),

  'claim.release': async ({ key, why }) => {
    await releaseClaim(key, why);
    return { ok: true };
  },

  'team.news': async ({ stamp }) => {
    const known = await teamView();
    if (known.hub === 'none' || known.stamp !== stamp) return known;
    await teamNews(shareOwn);
    return teamView();
  },

  'team.rename': async ({ name }) => {
    const team = await teamHub();
    if (!team) return { ok: false, reason: say('team_no_hub') };
    try {
      await keepMember(team.target, await team.hub.rename(name));
      wakeWaiting();
      return { ok: true };
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      return { ok: false, reason: error.message };
    }
  },
};
