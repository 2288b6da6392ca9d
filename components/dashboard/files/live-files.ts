import { saveBlob } from '~/components/common/save-file.ts';
import { importedIncidents } from '~/lib/log/incidents/incident-source.ts';
import { observe } from '~/lib/log/observe.ts';
import { send } from '~/lib/messages/send.ts';
import { readSettings } from '~/lib/settings/store.ts';
import type { FileActions } from './actions.ts';

/** Reading and writing of tables comes in a script of its own, when somebody needs it. */
const tables = () => import('./incident-files.ts');

/** Files of incidents, from the log of this device and into it. */
export const FILE_ACTIONS: FileActions = {
  count: async (wish) => (await tables()).countIncidents(wish, await zone()),
  save: async (wish, form, name, pageName) => {
    const { file, rows } = await (await tables()).incidentFile(wish, form, await zone(), pageName);
    if (wish.named) {
      const noted = await send('file.saved', { what: 'incidents', form, rows, named: true });
      if (!noted.ok) return noted;
    }
    saveBlob(name, file);
    return { ok: true };
  },
  read: async (file) => (await tables()).readFile(file, await zone()),
  take: async (told) => {
    const report = await (await tables()).takeIncidents(told);
    if (report.added + report.changed > 0) await send('log.imported', {});
    return report;
  },
  watch: (show) => observe(importedIncidents, show),
};

async function zone(): Promise<string> {
  return (await readSettings()).calendar.zone;
}
