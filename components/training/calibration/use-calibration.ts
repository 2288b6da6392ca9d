import { useCallback, useEffect, useState } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useRole } from '~/components/common/use-role.ts';
import type { Calibration } from '~/components/training/data.ts';
import { cardsOf } from '~/lib/log/calibration/cards.ts';
import { send } from '~/lib/messages/send.ts';
import type { CalibrationNews } from '~/lib/messages/themes/training.ts';

/** How often the hub is asked how the team judged while the trainer is looked at, ms. */
const EVERY_MS = 20_000;

/** The cards of this week, kept up to date while the trainer is open; null for a trainee. */
export function useCalibration(): Calibration | null {
  const role = useRole();
  const works = role !== null && role.role !== 'trainee';
  const [news, setNews] = useState<CalibrationNews | null>(null);
  const ask = useCallback(() => {
    if (document.hidden) return;
    // A background that is being started anew is asked again soon.
    void send('calibration.follow', {}).then(setNews, () => undefined);
  }, []);
  useEffect(() => {
    if (!works) return;
    ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [works, ask]);
  const week = news?.week ?? null;
  const query = useCallback(async () => (week === null ? [] : cardsOf(week)), [week]);
  const cards = useObserved(query);
  return works && cards ? { news, cards } : null;
}
