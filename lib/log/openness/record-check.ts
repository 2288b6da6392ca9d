import { append } from '~/lib/log/chain/append.ts';
import type { JournalContext } from '~/lib/log/journal.ts';
import type { StepMark } from './openness-events.ts';
import type { StepCheck } from './read-openness.ts';

/** Writes down what a person found of one step of a page, with the moment. */
export async function recordCheck(
  context: JournalContext,
  { page, ...data }: Omit<StepCheck, 'at' | 'state'> & { state: StepMark },
): Promise<void> {
  const stamp = { at: context.now.toISOString(), actor: context.device };
  await append(stamp, context.targets, async (write) => {
    write({ type: 'openness.checked', key: null, page, data });
  });
}
