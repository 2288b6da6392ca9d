import { Icon } from '~/components/common/icon.tsx';
import { coverageWords } from '~/components/overlay/look/look-line.tsx';
import { partCodes } from '~/lib/locale/error-code.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Board } from '~/lib/log/verdict.ts';
import { burns } from './burning.ts';
import { figure, isUnknown } from './known.ts';
import type { PanelProps } from './panel-props.ts';

/** The folded panel: how many wait, and how much was looked at. */
export function Tab({ board, health, look, connected, refusal, top, onOpen }: PanelProps) {
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
