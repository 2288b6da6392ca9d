import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import type { TrainingActions, TrainingData } from '~/components/training/data.ts';
import { Training } from '~/components/training/training.tsx';
import { shippedCases } from '~/lib/training/shipped-cases.ts';

/** Draws the trainer over the shipped cases; every action is done at once. @returns the actions. */
export function showTraining(changes: Partial<TrainingData> = {}, actions: Partial<TrainingActions> = {}) {
  const done = () => vi.fn(async () => ({ ok: true }) as const);
  const all = {
    keep: done(),
    takeCases: done(),
    dropCases: done(),
    rewritten: done(),
    judge: done(),
    certificates: { keep: done(), erase: done() },
    ...actions,
  };
  const data: TrainingData = {
    set: shippedCases(),
    attempts: [],
    own: 0,
    trouble: null,
    certificates: [],
    checked: { answers: [], expected: false, trouble: null },
    calibration: null,
    ...changes,
  };
  return { ...render(<Training data={data} unread={null} actions={all} />), ...all, data, all };
}
