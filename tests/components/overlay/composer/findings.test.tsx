import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Findings } from '~/components/overlay/composer/findings.tsx';
import { type Advice, blank } from '~/components/overlay/composer/shown.ts';
import type { Finding } from '~/lib/answer/check.ts';

const none = () => undefined;
const WORK = { write: none, mute: none, unmute: none };

const said: Finding = { rule: 'kanc', group: 'plain', level: 'should', start: 0, end: 6, expected: ['этот'] };
const moved: Finding = { ...said, start: 12, end: 18 };
const other: Finding = { rule: 'name', group: 'person', level: 'must', start: 0, end: 0 };

function part(findings: Finding[]) {
  const text = 'Данный вопрос данный.';
  const advice: Advice = { findings, asks: [], parts: [], proposed: 'done' };
  const shown = { ...blank('k'), text, checked: text, advice };
  return <Findings shown={shown} work={WORK} field={{ current: null }} />;
}

test('a screen reader is told a new finding in its sentence alone, and not again while one writes on', () => {
  const { rerender } = render(part([]));
  const heard = screen.getByRole('status');
  expect(heard.textContent).toBe('');
  rerender(part([said]));
  const once = heard.textContent;
  expect(once).toMatch(/^Стоит поправить: /);
  expect(once).not.toMatch(/Не подходит|Почему/);
  rerender(part([moved]));
  expect(heard.textContent).toBe(once);
  rerender(part([other, moved]));
  expect(heard.textContent).not.toContain(once ?? '');
  rerender(part([other]));
  expect(heard.textContent).toBe('');
});
