import { useCallback, useEffect, useState } from 'preact/hooks';
import { advise } from '~/components/overlay/composer/advise.ts';
import type { ComposerWork } from '~/components/overlay/composer/composer-work.ts';
import type { Shown } from '~/components/overlay/composer/shown.ts';
import { earlierAnswers } from '~/lib/answer/earlier-answers.ts';
import type { CaseDraft } from '~/lib/training/case.ts';

/** A pause in typing after which the coach looks at the draft, ms: the same as in the composer. */
const PAUSE_MS = 150;

/** A draft in the trainer with what the real coach says of it, live. @param begin the composer as it is opened. */
export function useDraft(begin: () => Shown) {
  const [shown, setShown] = useState<Shown>(() => checked(begin()));
  const { text } = shown;
  useEffect(() => {
    const pause = setTimeout(() => setShown(checked), PAUSE_MS);
    return () => clearTimeout(pause);
    // Looked at again whenever the words are others.
  }, [text]);
  const write = useCallback((words: string) => setShown((before) => ({ ...before, text: words })), []);
  const work: Pick<ComposerWork, 'write' | 'mute' | 'unmute'> = {
    write,
    mute: (rule) => setShown((before) => checked({ ...before, muted: [...before.muted, rule] })),
    unmute: () => setShown((before) => checked({ ...before, muted: [] })),
  };
  return {
    shown,
    work,
    withPhoto: (paired: boolean) => setShown((before) => checked({ ...before, paired })),
    /** Puts a draft of the case into the field, with what the page is said to have answered before. */
    take: ({ text: words, photo, earlier }: CaseDraft) =>
      setShown((before) =>
        checked({
          ...before,
          text: words,
          paired: photo ?? false,
          earlier: earlier ? earlierAnswers(earlier.map((each) => ({ text: each }))) : null,
        }),
      ),
    choose: (situation: NonNullable<Shown['situation']>) =>
      setShown((before) => checked({ ...before, situation })),
  };
}

function checked(shown: Shown): Shown {
  return { ...shown, advice: advise(shown), checked: shown.text };
}
