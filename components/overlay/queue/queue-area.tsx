import { Icon } from '~/components/common/icon.tsx';
import { coverageWords } from '~/components/overlay/look/look-line.tsx';
import { namer } from '~/components/overlay/panel/page-name.ts';
import type { PanelState } from '~/components/overlay/panel/panel-state.ts';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { Board, QueueItem, Verdict } from '~/lib/log/verdict.ts';
import { QueueList } from './queue-list.tsx';

/** What the panel lists: what cannot wait, all that waits, what was promised, or what is flagged. */
export type Lane = 'hot' | 'all' | 'promised' | 'flags';

const NOTHING = {
  hot: 'panel_empty',
  all: 'panel_empty',
  promised: 'panel_no_promises',
  flags: 'panel_no_flags',
} as const satisfies Record<Lane, MessageKey>;

type Props = Pick<PanelState, 'board' | 'pages' | 'floods' | 'blur' | 'team' | 'refusal'> & {
  items: QueueItem[];
  lane: Lane;
  /** True where comments are counted and none is read. */
  unknown: boolean;
  verdict(key: string): Verdict | undefined;
  onJump(key: string, half: 'state' | 'form'): boolean;
  onRemove(key: string): void;
};

/** The lines of a lane, or in words why there are none. */
export function QueueArea({
  board,
  pages,
  items,
  floods,
  blur,
  team = null,
  refusal,
  lane,
  unknown,
  verdict,
  onJump,
  onRemove,
}: Props) {
  if (!board) return refusal ? null : <p class="quiet">{say('panel_reading')}</p>;
  if (items.length + floods.length === 0) return <NothingIn {...{ lane, board, unknown }} />;
  const half = lane === 'flags' ? 'form' : 'state';
  return (
    <>
      {lane === 'flags' && <p class="quiet">{say('panel_flags_among', coverageWords(board.coverage))}</p>}
      <QueueList
        {...{ items, floods, half, blur, team, verdict, onRemove }}
        pageName={pages.length > 1 ? namer(pages) : null}
        onJump={(key) => onJump(key, half)}
      />
    </>
  );
}

function NothingIn({ lane, board, unknown }: Pick<Props, 'lane' | 'unknown'> & { board: Board }) {
  if (lane === 'hot' && board.open > 0) return <p class="quiet">{say('panel_nothing_burns')}</p>;
  return (
    <div class="empty" data-unknown={unknown || undefined}>
      <Icon name={unknown ? 'question' : 'tick'} />
      <p>{say(unknown ? 'panel_unread' : NOTHING[lane])}</p>
      <p class="quiet">{coverageWords(board.coverage)}</p>
    </div>
  );
}
