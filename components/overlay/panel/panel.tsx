import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { countUnread } from '~/components/overlay/look/look.ts';
import { coverageWords, LookLine } from '~/components/overlay/look/look-line.tsx';
import { type Lane, QueueArea } from '~/components/overlay/queue/queue-area.tsx';
import { partCodes } from '~/lib/locale/error-code.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Board, Verdict } from '~/lib/log/verdict.ts';
import { burns } from './burning.ts';
import { CopyReport } from './copy-report.tsx';
import { HealthBanner } from './health-banner.tsx';
import { nameOf } from './page-name.ts';
import type { PanelState } from './panel-state.ts';

type Props = PanelState & {
  open: boolean;
  retired: boolean;
  /** Top of the folded tab, px; null while the panel is open. */
  top: number | null;
  onOpen(): void;
  onClose(): void;
  onJump(key: string, half: 'state' | 'form'): boolean;
  /** What is decided about a comment of this page; undefined while nothing is. */
  verdict(key: string): Verdict | undefined;
  onRemove(key: string): void;
  onQueue(): void;
  onLoad(): void;
  onStop(): void;
  report(): Promise<string>;
};

/** The docked panel, or its tab with one figure when folded. */
export function Panel(props: Props) {
  if (props.retired) return <Retired top={props.top ?? 0} />;
  return props.open ? <OpenPanel {...props} /> : <Tab {...props} />;
}

/** True where nothing is there yet, or comments are counted and none is read: what waits there nobody knows. */
function isUnknown({ health, look }: Pick<Props, 'health' | 'look'>): boolean {
  const nothing = look.posts.length === 0 && look.total === null;
  return nothing || health.state === 'blind' || countUnread(look.posts) !== null;
}

function Tab({ board, health, look, connected, refusal, top, onOpen }: Props) {
  const unknown = isUnknown({ health, look });
  const refused = Boolean(refusal);
  const waiting = figure(board?.open, unknown, refused);
  // One question mark is enough.
  const trouble = (health.state !== 'ok' || !connected) && waiting !== '?';
  const name = board ? tabWords(board, unknown) : say('panel_open_unknown');
  const words = refusal ? `${name}. ${partCodes(refusal).text}` : name;
  const hot = board?.queue.some((item) => burns(item, Date.now())) ?? false;
  return (
    <button
      type="button"
      class="tab"
      style={{ top: `${top}px` }}
      data-hot={hot || undefined}
      title={words}
      onClick={onOpen}
    >
      <Icon name={trouble ? 'question' : hot ? 'triangle' : 'list'} />
      <span class="unseen">{words}</span>
      <span class="figure" aria-hidden="true">
        {waiting}
      </span>
      {board && (
        <span class="share" aria-hidden="true">
          {shareWords(board.coverage)}
        </span>
      )}
    </button>
  );
}

/** A zero is shown only where something was read, a figure only after the background answered, and did not refuse. */
function figure(count: number | undefined, unknown: boolean, refused: boolean): string {
  if (count === undefined) return refused ? '?' : '…';
  return unknown && count === 0 ? '?' : String(count);
}

function tabWords({ open, coverage }: Board, unknown: boolean): string {
  const name = unknown && open === 0 ? say('panel_open_unknown') : sayCount('panel_open_tab', open);
  const rest = unknown ? ` ${say('panel_unread')}` : '';
  return `${name}. ${coverageWords(coverage)}${rest && `.${rest}`}`;
}

/** How much was looked at, on the width of the tab: whole per cent, never rounded up. */
function shareWords({ seen, total }: Board['coverage']): string {
  if (total === null) return '? %';
  return `${total <= seen ? 100 : Math.floor((100 * seen) / total)} %`;
}

function OpenPanel(props: Props) {
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
  const refused = Boolean(refusal);
  return (
    <section class="panel" aria-label={say('panel_name')}>
      <header>
        <div class="title">
          <strong title={pages.map(nameOf).join('\n')}>{pages.map(nameOf).join(', ')}</strong>
          <CoverageLine board={board} refusal={refusal} />
        </div>
        <button
          type="button"
          class="plain"
          aria-label={say('panel_fold')}
          title={say('panel_fold')}
          onClick={onClose}
        >
          <Icon name="chevron-right" />
        </button>
      </header>
      <HealthBanner health={health} connected={connected} refusal={refusal} />
      {(health.state !== 'ok' || unknown) && <CopyReport report={props.report} />}
      <fieldset class="lanes" aria-label={say('panel_lanes')}>
        <LaneButton
          label={say('panel_lane_hot')}
          count={figure(board ? hot.length : undefined, unknown, refused)}
          on={lane === 'hot'}
          onPick={() => setLane('hot')}
        />
        <LaneButton
          label={say('panel_lane_waiting')}
          count={figure(board?.open, unknown, refused)}
          on={lane === 'all'}
          onPick={() => setLane('all')}
        />
        <LaneButton
          label={say('panel_lane_promised')}
          count={figure(board?.promises, unknown, refused)}
          on={lane === 'promised'}
          onPick={() => setLane('promised')}
        />
        <LaneButton
          label={say('panel_lane_flags')}
          count={figure(board?.flags, unknown, refused)}
          on={lane === 'flags'}
          onPick={() => setLane('flags')}
        />
      </fieldset>
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

function LaneButton({
  label,
  count,
  on,
  onPick,
}: {
  label: string;
  count: string;
  on: boolean;
  onPick(): void;
}) {
  return (
    <button type="button" class="lane" aria-pressed={on} onClick={onPick}>
      {label} <b>{count}</b>
    </button>
  );
}

function CoverageLine({ board, refusal }: Pick<Props, 'board' | 'refusal'>) {
  if (!board) return refusal ? null : <span class="quiet">{say('panel_reading')}</span>;
  const { coverage } = board;
  // The time alone: «смотрели» before it would take a second line.
  const last = coverage.at === null ? '' : ` · ${sayWhen(coverage.at, Date.now())}`;
  return (
    <span class="quiet" data-testid="panel-coverage">
      {coverageWords(coverage) + last}
    </span>
  );
}

function Retired({ top }: { top: number }) {
  return (
    <p class="retired" style={{ top: `${top}px` }} role="status">
      {say('panel_retired')}
    </p>
  );
}
