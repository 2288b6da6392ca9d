import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { FileActions } from './actions.ts';
import { SaveIncidents } from './save-incidents.tsx';
import { TakeIncidents } from './take-incidents.tsx';
import { ToldIncidents } from './told-incidents.tsx';

type Props = { pages: readonly string[]; pageName: PageName; actions: FileActions; now: number };

/** Incidents as files: out of the log, into it, and what came in. */
export function Files({ pages, pageName, actions, now }: Props) {
  return (
    <div class="files">
      <SaveIncidents pages={pages} pageName={pageName} actions={actions} />
      <TakeIncidents read={actions.read} take={actions.take} />
      <ToldIncidents watch={actions.watch} now={now} />
    </div>
  );
}
