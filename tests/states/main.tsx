import './clock.ts';
import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.ts';
import type { Board } from './board.ts';
import { COMPOSER, DESK } from './boards/cards.tsx';
import { CONTROLS } from './boards/controls.tsx';
import { DASHBOARD } from './boards/dashboard.tsx';
import { MARKS } from './boards/marks.tsx';
import { OPTIONS } from './boards/options.tsx';
import { PANEL } from './boards/panel.tsx';
import { POPUP } from './boards/popup.tsx';
import { TRAINING, TRAINING_HOME } from './boards/training.tsx';
import { Cell } from './cell.tsx';

const BOARDS: Board[] = [
  CONTROLS,
  MARKS,
  PANEL,
  DESK,
  COMPOSER,
  POPUP,
  DASHBOARD,
  TRAINING,
  TRAINING_HOME,
  OPTIONS,
];

/** Every component in every state, part by part. */
function States() {
  return (
    <main class="states">
      <h1>Компоненты во всех состояниях</h1>
      {BOARDS.map(({ id, title, css, states, whole }) => (
        <section key={id} data-board={id} data-whole={whole}>
          <h2>{title}</h2>
          <div class="cells">
            {states.map((state, at) => (
              <Cell key={state.name} id={`${id}-${at}`} state={state} css={css} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}

void startPage('extension_name', <States />);
