import { IconButton } from '~/components/common/icon-button.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { coverageWords } from '~/components/overlay/look/look-line.tsx';
import { say } from '~/lib/locale/say.ts';
import { nameOf } from './page-name.ts';
import type { PanelProps } from './panel-props.ts';

/** Whose comments the panel is about, how much of them was looked at, and its fold. */
export function PanelHead({
  pages,
  board,
  refusal,
  onClose,
}: Pick<PanelProps, 'pages' | 'board' | 'onClose'> & { refusal: string | null }) {
  return (
    <header>
      <div class="title">
        <strong title={pages.map(nameOf).join('\n')}>{pages.map(nameOf).join(', ')}</strong>
        <CoverageLine board={board} refusal={refusal} />
      </div>
      <IconButton icon="chevron-right" name={say('panel_fold')} look="plain" onPress={onClose} />
    </header>
  );
}

function CoverageLine({ board, refusal }: Pick<PanelProps, 'board'> & { refusal: string | null }) {
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
