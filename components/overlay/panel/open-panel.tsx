import { useState } from 'preact/hooks';
import { LookLine } from '~/components/overlay/look/look-line.tsx';
import { type Lane, QueueArea } from '~/components/overlay/queue/queue-area.tsx';
import { say } from '~/lib/locale/say.ts';
import { burns } from './burning.ts';
import { CopyReport } from './copy-report.tsx';
import { HealthBanner } from './health-banner.tsx';
import { figure, isUnknown } from './known.ts';
import { Lanes } from './lanes.tsx';
import { PanelHead } from './panel-head.tsx';
import type { PanelProps } from './panel-props.ts';

/** The panel beside the page: what waits, by lanes, and how much of the page was looked at. */
export function OpenPanel(props: PanelProps) {
  const {
    pages,
    health,
    board,
    look,
    connected,
    refusal = null,
    onClose,
    onJump,
    onQueue,
    onLoad,
    onStop,
  } = props;
  const [lane, setLane] = useState<Lane>('all');
  const hot = board?.queue.filter((item) => burns(item, Date.now())) ?? [];
  const { queue = [], promised = [], flagged = [] } = board ?? {};
  const shown = { hot, all: queue, promised, flags: flagged }[lane];
  const floods = lane === 'all' ? props.floods : [];
  const unknown = isUnknown({ health, look });
  const count = (value?: number) => figure(value, unknown, Boolean(refusal));
  const counts = {
    hot: count(board ? hot.length : undefined),
    all: count(board?.open),
    promised: count(board?.promises),
    flags: count(board?.flags),
  };
  return (
    <section class="panel" aria-label={say('panel_name')}>
      <PanelHead {...{ pages, board, refusal, onClose }} />
      <HealthBanner health={health} connected={connected} refusal={refusal} />
      {(health.state !== 'ok' || unknown) && <CopyReport report={props.report} />}
      <Lanes counts={counts} lane={lane} onPick={setLane} />
      <QueueArea
        {...{ board, pages, floods, lane, unknown, refusal, onJump }}
        items={shown}
        blur={props.blur}
        team={props.team ?? null}
        verdict={props.verdict}
        onRemove={props.onRemove}
      />
      <LookLine look={look} onLoad={onLoad} onStop={onStop} />
      <footer>
        <button type="button" onClick={onQueue}>
          {say('panel_whole_queue')}
        </button>
      </footer>
    </section>
  );
}
