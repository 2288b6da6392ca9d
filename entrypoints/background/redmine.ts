import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import { redmineSetting } from '~/lib/settings/redmine-setting.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { keepToken } from '~/lib/settings/tokens.ts';
import { findRedmineSetup } from '~/lib/sync/find-redmine-setup.ts';
import { catchUp } from './jobs.ts';

type Asked = { url: string; apiKey: string; project: string; authors: boolean };

/** Looks a Redmine over and, where nothing is missing, delivers incidents there from now on. */
export async function connectRedmine({ url, apiKey, project, authors }: Asked): Promise<Outcome> {
  if (!URL.canParse(url)) return { ok: false, reason: say('sync_bad_address') };
  const since = new Date().toISOString();
  const found = await findRedmineSetup({ url, apiKey }, { project, authors, since });
  if (!found.ok) return { ok: false, reason: found.missing.join(' ') };
  const target = redmineSetting(await readSettings(), url, found.setup);
  await keepToken(target, apiKey);
  await changeSettings((settings) => ({
    ...settings,
    targets: [...settings.targets.filter(({ id }) => id !== target.id), target],
  }));
  void catchUp();
  return { ok: true };
}
