import { useMemo } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { LogTrouble } from '~/components/common/log-trouble/log-trouble.tsx';
import { useNow } from '~/components/common/now.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { useUnread } from '~/components/common/use-unread.ts';
import type { TriageActions } from '~/components/dashboard/case-card.tsx';
import { useLiveData } from '~/components/dashboard/live/live-data.ts';
import { useRest } from '~/components/dashboard/live/live-rest.ts';
import { Queue } from '~/components/dashboard/queue/queue.tsx';
import { useAddress } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import { readSaid } from '~/lib/log/draft/said.ts';
import { send } from '~/lib/messages/send.ts';
import { SANDBOX_PAGES } from '~/lib/sites/sandbox/page.ts';

const ACTIONS: TriageActions = {
  decide: (keys, decision) => send('triage.decide', { keys, decision }),
  askFacts: (key) => send('facts.look', { key }),
  look: (key) => send('triage.look', { key }),
  fields: (key) => send('incident.fields', { key }),
  note: (key, text) => send('note.write', { key, text }),
  said: readSaid,
};

// The page has the same name in the manner of every network.
const pageName = () => SANDBOX_PAGES.vk.name;

/** «Вся очередь» of the practice feed: the queue of the dashboard over the log of the sandbox. */
export function PracticeQueue({ onLeave }: { onLeave: () => void }) {
  const settings = useSettings()?.settings ?? null;
  const overview = useLiveData(settings)?.overview ?? null;
  const rest = useRest(overview);
  const [{ given }, go] = useAddress();
  const now = useNow();
  // Addresses of the sandbox lead nowhere.
  const items = useMemo(() => overview?.items.map((item) => ({ ...item, url: '' })) ?? [], [overview]);
  return (
    <main class="practice">
      <header class="top">
        <h1>{say('training_queue_title')}</h1>
        <button type="button" onClick={onLeave}>
          <Icon name="chevron-left" />
          {say('training_queue_back')}
        </button>
      </header>
      <p class="nowhere">
        <Icon name="shield" />
        {say('training_queue_nowhere')}
      </p>
      <LogTrouble unread={useUnread()} over={overview !== null} />
      {overview && (
        <Queue
          items={items}
          rest={rest}
          coverage={overview.coverage}
          pages={overview.pages}
          pageName={pageName}
          given={given}
          go={go}
          now={now}
          triage={ACTIONS}
        />
      )}
    </main>
  );
}
