import { useLayoutEffect, useRef } from 'preact/hooks';
import { createMark, drawMark } from '~/components/overlay/marks/mark.ts';
import type { Verdict } from '~/lib/log/verdict.ts';
import { inMinutes, item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import type { Board } from '~/tests/states/board.ts';

const FLAG = { kind: 'insult', start: 0, end: 4, rule: 'insult.you', confirmed: false } as const;
const ANSWER = { key: 'vk:-1:2:4', at: inMinutes(-2), minutes: 118 };

const VERDICTS: Verdict[] = [
  item({}),
  item({ dueAt: inMinutes(100) }),
  item({ dueAt: inMinutes(20) }),
  item({ dueAt: inMinutes(-125) }),
  item({ urgent: 'газ', dueAt: inMinutes(42) }),
  item({ urgent: 'газ', dueAt: inMinutes(-42) }),
  item({ startedAt: null, dueAt: null }),
  item({ reopened: true }),
  item({ state: 'interim', dueAt: inMinutes(1500) }),
  item({ state: 'interim', dueAt: inMinutes(-1500) }),
  item({ state: 'answered', answer: ANSWER }),
  item({ state: 'answered-elsewhere' }),
  item({ state: 'courtesy' }),
  item({ state: 'none' }),
  item({ state: 'own' }),
  item({ state: 'gone' }),
  item({ state: 'unknown' }),
  item({ flags: [FLAG] }),
  item({ state: 'none', flags: [FLAG, { ...FLAG, kind: 'threat', start: 6, end: 9 }] }),
  item({ protected: ['criticism'] }),
];
const CLAIM = { words: 'Анна К. отвечает', mine: false };

/** Every mark that a network's page may hold, drawn by what draws them there. */
function Marks({ theme, within }: { theme: 'light' | 'dark'; within?: number }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const [at, anchor] of [...(place.current?.querySelectorAll('.date') ?? [])].entries()) {
      const verdict = VERDICTS[at];
      if (!verdict) continue;
      const mark = createMark(anchor);
      const claim = at === 0 ? CLAIM : null;
      drawMark(mark, verdict, { now: NOW.getTime(), theme, open: nothing, decide: nothing, claim });
      mark.dataset.fit = within ? 'compact' : 'full';
    }
  }, [theme, within]);
  return (
    <div ref={place} class={`network ${theme}`}>
      {VERDICTS.map((verdict, at) => (
        <p key={`${at} ${verdict.state}`}>
          <span class="date">10:24</span>
        </p>
      ))}
    </div>
  );
}

const nothing = () => undefined;

/** The grounds and small type of the two networks. */
const css = `
  .network { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 12px; font-size: 13px; }
  .network p { margin: 0; }
  .light { background: #ffffff; color: #818c99; }
  .dark { background: #19191a; color: #76787a; }
`;

export const MARKS: Board = {
  id: 'marks',
  title: 'Отметки в соцсети',
  css,
  states: [
    { name: 'светлая страница', show: () => <Marks theme="light" /> },
    { name: 'тёмная страница', show: () => <Marks theme="dark" /> },
    { name: 'мало места', show: () => <Marks theme="light" within={1} /> },
  ],
};
