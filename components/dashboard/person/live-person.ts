import { saveBlob } from '~/components/common/save-file.ts';
import { say } from '~/lib/locale/say.ts';
import { observe } from '~/lib/log/observe.ts';
import { personRecords, searchPeople } from '~/lib/log/person/person-records.ts';
import { send } from '~/lib/messages/send.ts';
import { readSettings } from '~/lib/settings/store.ts';
import type { PersonActions } from './actions.ts';
import type { Group } from './groups.ts';

/** What is kept of people on this device; erased by the background, the only writer of the log. */
export const PERSON_ACTIONS: PersonActions = {
  search: searchPeople,
  watch: (person, show) => observe(() => personRecords(person), show),
  save: async (groups, name) => {
    const rows = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const noted = await send('file.saved', { what: 'person', form: 'xlsx', rows, named: true });
    if (!noted.ok) return noted;
    const { tableFile } = await import('~/components/dashboard/files/incident-files.ts');
    saveBlob(name, await tableFile(sheetOf(groups), (await readSettings()).calendar.zone));
    return { ok: true };
  },
  erase: (person, neighbours) => send('person.erase', { person, neighbours }),
};

function sheetOf(groups: readonly Group[]) {
  return {
    name: say('person_sheet'),
    columns: [
      { name: say('person_col_what'), width: 36 },
      { name: say('person_col_at'), width: 18 },
      { name: say('person_col_words'), width: 80 },
      { name: say('person_col_url'), width: 48 },
    ],
    rows: groups.flatMap(({ name, lines }) =>
      lines.map(({ at, words, url }) => [say(name), { moment: at }, words, url] as const),
    ),
  };
}
