import type { TrainingActions } from '~/components/training/data.ts';
import { Lesson } from '~/components/training/lesson.tsx';
import css from '~/components/training/training.css?inline';
import { Training } from '~/components/training/training.tsx';
import type { Unread } from '~/lib/log/unread.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';
import { attempt, SILENCED } from '~/tests/training/attempts.ts';

const set = shippedCases();
const ATTEMPTS = [
  attempt('09:00', { ...SILENCED, ground: 'criticism', case: 'harsh-1' }),
  attempt('09:01'),
  attempt('09:02', { case: 'ask-pool' }),
];
const ACTIONS: TrainingActions = {
  keep: done,
  takeCases: done,
  dropCases: done,
  rewritten: done,
  judge: done,
  certificates: { keep: done, erase: done },
};
const REST = {
  trouble: null,
  certificates: [],
  checked: { answers: [], expected: false, trouble: null },
  calibration: null,
};

const lesson = (name: string, drill: string): State => ({
  name,
  show: () => (
    <main class="training">
      <Lesson
        cases={set.cases.filter((each) => each.drill === drill).slice(0, 1)}
        grounds={set.grounds}
        timed={false}
        keep={done}
        onAgain={() => undefined}
        onLeave={() => undefined}
      />
    </main>
  ),
});

const home = (name: string, attempts: typeof ATTEMPTS, unread: Unread | null = null): State => ({
  name,
  show: () => (
    <Training data={{ set, attempts, own: attempts.length, ...REST }} unread={unread} actions={ACTIONS} />
  ),
});

export const TRAINING: Board = {
  id: 'training',
  title: 'Тренажёр, случаи',
  css,
  states: [...new Set(set.cases.map(({ drill }) => drill))].map((drill) => lesson(`случай: ${drill}`, drill)),
};

export const TRAINING_HOME: Board = {
  id: 'training-home',
  title: 'Тренажёр, начало',
  css,
  whole: true,
  states: [
    home('первая встреча', []),
    home('с итогами', ATTEMPTS),
    home('не открылся', [], { trouble: 'full', since: 0, cause: null }),
  ],
};
