import './clock.ts';
import '~/lib/settings/jitless.ts';
import { startPage } from '~/components/common/start-page.tsx';
import type { Board } from './board.ts';
import { ANSWER } from './boards/answer.tsx';
import { COMPOSER, DESK } from './boards/cards.tsx';
import { CASE } from './boards/case.tsx';
import { CONTROLS } from './boards/controls.tsx';
import { DASHBOARD } from './boards/dashboard.tsx';
import { DESK_STEPS } from './boards/desk-steps.tsx';
import { HELP, WHOLE_HELP } from './boards/help.tsx';
import { MARKS } from './boards/marks.tsx';
import { OPTIONS } from './boards/options.tsx';
import { OUTBOX } from './boards/outbox.tsx';
import { PANEL } from './boards/panel.tsx';
import { POPUP } from './boards/popup.tsx';
import { REMOVALS } from './boards/removals.tsx';
import { REPORT } from './boards/report.tsx';
import { SUPERVISOR } from './boards/supervisor.tsx';
import { TEAM_ROOM } from './boards/team-room.tsx';
import { TEAM_SETTINGS } from './boards/team-settings.tsx';
import { TRAINING, TRAINING_HOME } from './boards/training.tsx';
import { FEED, TRAINING_PARTS } from './boards/training-parts.tsx';
import { Cell } from './cell.tsx';

const BOARDS: Board[] = [
  CONTROLS,
  MARKS,
  PANEL,
  DESK,
  DESK_STEPS,
  CASE,
  COMPOSER,
  ANSWER,
  POPUP,
  DASHBOARD,
  REPORT,
  SUPERVISOR,
  REMOVALS,
  TEAM_ROOM,
  OUTBOX,
  TEAM_SETTINGS,
  TRAINING,
  TRAINING_PARTS,
  FEED,
  HELP,
  TRAINING_HOME,
  WHOLE_HELP,
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
