import { useMemo } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useUnread } from '~/components/common/use-unread.ts';
import { say } from '~/lib/locale/say.ts';
import { readAttempts } from '~/lib/log/training/attempts.ts';
import { readCertificates } from '~/lib/log/training/kept-certificates.ts';
import { ownCasesText } from '~/lib/log/training/own-cases.ts';
import { send } from '~/lib/messages/send.ts';
import { type CaseSet, readCases } from '~/lib/training/case-file.ts';
import { shippedCases } from '~/lib/training/shipped-cases.ts';
import { useCalibration } from './calibration/use-calibration.ts';
import { useChecked } from './checked/use-checked.ts';
import type { TrainingActions, TrainingData } from './data.ts';
import { CERTIFICATE_ACTIONS } from './live-certificates.tsx';
import { sayRefusal } from './say-refusal.ts';
import { Training } from './training.tsx';

const readKept = async () => {
  const [attempts, text, certificates] = await Promise.all([
    readAttempts(),
    ownCasesText(),
    readCertificates(),
  ]);
  return { attempts, text, certificates };
};

const ACTIONS: TrainingActions = {
  keep: (attempt) => send('training.attempt', { attempt }),
  takeCases: async (text) => {
    const reading = readCases(text, shippedCases());
    if (!reading.ok) return { ok: false, reason: sayRefusal(reading.refusal) };
    return send('training.cases', { text });
  },
  dropCases: () => send('training.cases', { text: null }),
  rewritten: (id, text) => send('practice.rewritten', { id, text }),
  judge: (card, choice) => send('calibration.judge', { card, choice }),
  certificates: CERTIFICATE_ACTIONS,
};

/** The trainer over the cases of the build, the organisation's own and what was done on this device. */
export function LiveTraining() {
  const shipped = useMemo(shippedCases, []);
  const value = useObserved(readKept);
  const checked = useChecked();
  const calibration = useCalibration();
  const unread = useUnread();
  const text = value?.text ?? null;
  const own = useMemo(() => joined(shipped, text), [shipped, text]);
  return (
    <Training
      data={
        value &&
        checked && {
          ...own,
          attempts: value.attempts,
          certificates: value.certificates,
          checked,
          calibration,
        }
      }
      unread={unread}
      actions={ACTIONS}
    />
  );
}

type Known = Omit<TrainingData, 'attempts' | 'certificates' | 'checked' | 'calibration'>;

function joined(shipped: CaseSet, text: string | null): Known {
  if (text === null) return { set: shipped, own: 0, trouble: null };
  const reading = readCases(text, shipped);
  // What an earlier build took, this one may know by another name: the file says what to mend.
  if (!reading.ok)
    return { set: shipped, own: 0, trouble: say('training_own_trouble', sayRefusal(reading.refusal)) };
  const { cases, grounds } = reading.set;
  return {
    set: { cases: [...shipped.cases, ...cases], grounds: [...shipped.grounds, ...grounds] },
    own: cases.length,
    trouble: null,
  };
}
