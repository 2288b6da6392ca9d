import { database } from '~/lib/log/database.ts';
import { change, type JournalContext } from '~/lib/log/journal.ts';
import { examine, vulgarPages } from '~/lib/log/moderation/examine.ts';
import { loadAll } from '~/lib/log/projection/working-set.ts';
import { LEXICON_VERSION } from '~/lib/moderation/lexicon-version.ts';
import type { Settings } from '~/lib/settings/schema.ts';
import { diffVoice } from './diff.ts';
import { diffPolicy, type RuleSettings } from './policy-change.ts';

/** The part of the settings that decides how comments are judged. */
type LoggedSettings = Pick<Settings, 'officials'> & RuleSettings & Partial<Pick<Settings, 'pages'>>;

/** Name of the fact which settings the log is in line with. */
export const APPLIED = 'settings.applied';

/**
 * Brings the log in line with changed settings and lexicons: `policy.changed` when the deadlines changed,
 * `comment.changed` for comments of pages that are official now or no longer; `flag.raised` where others are found now;
 * every verdict anew.
 * Cheap when nothing changed since the last time.
 */
export async function recordSettings(settings: LoggedSettings, context: JournalContext): Promise<void> {
  if (await isApplied(settings)) return;
  await change(context, loadAll, ({ projection, note }) => {
    note(diffPolicy(projection.policy, settings));
    for (const row of [...projection.comments.values()]) {
      const page = { network: row.network, owner: row.owner, slug: null };
      note(diffVoice(row, { page, officials: settings.officials }));
    }
    examine(projection, note, vulgarPages(settings.pages), true);
  });
  await database.meta.put({ name: APPLIED, value: signature(settings) });
}

/** Kept after the change itself: a worker that dies in between does it again, and nothing twice. */
async function isApplied(settings: LoggedSettings): Promise<boolean> {
  return (await database.meta.get(APPLIED))?.value === signature(settings);
}

function signature({ officials, policy, calendar, pages }: LoggedSettings): string {
  return JSON.stringify([officials, policy, calendar, LEXICON_VERSION, [...vulgarPages(pages)].sort()]);
}
