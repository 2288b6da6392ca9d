import { say } from '~/lib/locale/say.ts';
import { writeNote } from '~/lib/log/claims/write-note.ts';
import type { Handlers } from '~/lib/messages/receive.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { TargetError } from '~/lib/peers/target.ts';
import { keepMember, memberAt } from '~/lib/settings/me.ts';
import { deliver, journalContext } from './jobs.ts';
import { notifyTabs } from './tabs.ts';
import { giveClaim, releaseClaim, shareOwn, takeClaim, teamView } from './team.ts';
import { followBoard } from './team-board.ts';
import { teamHub } from './team-hub.ts';
import { teamNews, wakeWaiting } from './team-news.ts';

/** What is done with messages about who answers what. */
export const teamMessages: Pick<
  Handlers,
  'claim.take' | 'claim.release' | 'claim.give' | 'team.news' | 'team.follow' | 'team.rename' | 'note.write'
> = {
  'claim.take': ({ key, doing, over }) => inTurn(key, () => takeClaim(key, doing, over)),

  'claim.release': ({ key, why }) =>
    worded(async () => {
      await inTurn(key, () => releaseClaim(key, why));
      return { ok: true };
    }),

  'team.news': async ({ stamp }) => {
    const known = await teamView();
    if (known.hub === 'none' || known.stamp !== stamp) return known;
    await teamNews(shareOwn);
    return teamView();
  },

  'claim.give': ({ key, to, over }) =>
    worded(async () => {
      const { ok, held } = await giveClaim(key, to, over);
      if (ok) return { ok };
      const reason = held
        ? say('team_given_held', held.holder.name || say('team_somebody'))
        : say('team_no_hub');
      return { ok, reason };
    }),

  'team.follow': async () => {
    await followBoard();
    return { ok: true };
  },

  'note.write': async ({ key, text }) => {
    const team = await teamHub();
    const me = team && (await memberAt(team.target));
    await writeNote(await journalContext(), key, { text, by: me?.name ?? '' });
    await notifyTabs({ notice: 'verdicts.changed', page: key.split(':').slice(0, 2).join(':') });
    void deliver();
    return { ok: true };
  },

  'team.rename': async ({ name }) => {
    const team = await teamHub();
    if (!team) return { ok: false, reason: say('team_no_hub') };
    return worded(async () => {
      await keepMember(team.target, await team.hub.rename(name));
      wakeWaiting();
      return { ok: true };
    });
  },
};

/** A composer that is closed while its claim is still being asked for lets it go afterwards, not before. */
function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`otklik-claim ${key}`, work);
}

/** What a hub refuses, or does not answer, in words. @throws whatever is no failure of a hub. */
async function worded(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    return { ok: false, reason: error.message };
  }
}
