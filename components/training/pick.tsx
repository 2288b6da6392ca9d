import { useCallback, useMemo, useState } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';
import type { Assessment } from '~/lib/training/assess.ts';
import { Given } from './given.tsx';
import { Options } from './options.tsx';
import { askOf, optionsOf } from './pick-options.tsx';
import { type Picked, rightOption } from './picked.ts';

type Props = { each: Picked; done: boolean; onAnswer: (assessment: Assessment) => void };

/** One choice: a deadline, a promised day, a photo, a measure, a way to act. */
export function Pick({ each, done, onAnswer }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const options = useMemo(() => optionsOf(each), [each]);
  const right = String(rightOption(each));
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      onAnswer({ right: id === right, falseRemoval: false });
    },
    [right, onAnswer],
  );
  return (
    <>
      <Given each={each} />
      <Options
        title={each.drill === 'choice' ? each.ask : say(askOf(each.drill))}
        options={options}
        chosen={chosen}
        right={right}
        done={done}
        wide={each.drill === 'choice'}
        onChoose={choose}
      />
    </>
  );
}
