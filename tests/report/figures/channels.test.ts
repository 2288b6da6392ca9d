import { expect, test } from 'vitest';
import { answerRate } from '~/lib/report/figures/answer-rate.ts';
import { channelLines, closedChannels, gradeOf, gradesOf } from '~/lib/report/figures/channels.ts';
import type { ReportCase } from '~/lib/report/report-case.ts';
import { answer, question } from '~/tests/report/report-cases.ts';

const answered = question({ answers: [answer('2026-11-16T11:00')] });
const waits = question();
const unseen = question({ state: 'unknown' });
const gone = question({ state: 'gone' });

const CLOSED = {
  page: 'vk:-5',
  step: 'comments' as const,
  state: 'no' as const,
  at: '2026-11-02T09:00:00.000Z',
  by: null,
};

const page = (name: string, cases: ReportCase[]) => ({ page: name, rate: answerRate(cases) });

test('a page supports feedback fully when every question whose end was seen is answered', () => {
  expect(gradeOf(answerRate([answered, answered, unseen]))).toBe('full');
  expect(gradeOf(answerRate([answered, waits]))).toBe('partial');
  expect(gradeOf(answerRate([waits, gone]))).toBe('none');
});

test('a page of which no question was seen to its end has no grade, and is counted as unknown', () => {
  expect(gradeOf(answerRate([unseen]))).toBeNull();
  expect(gradesOf([page('vk:-1', [answered]), page('vk:-2', [])])).toEqual({
    n: 2,
    full: 1,
    partial: 0,
    none: 0,
    unknown: 1,
  });
});

test('pages are counted by network and channel as the audit does, and messages nobody reads are unknown', () => {
  const pages = [
    page('vk:-1', [answered, waits]),
    page('vk:-2', [gone]),
    page('vk:-3', [waits, gone]),
    page('vk:-4', [unseen]),
    page('vk:-5', []),
    page('ok:7', [answered]),
  ];
  const [vk, vkMessages, ok] = channelLines(pages, closedChannels([CLOSED]));
  expect(vk).toEqual({
    network: 'vk',
    channel: 'comments',
    n: 5,
    answered: 1,
    unanswered: 1,
    closed: 1,
    deleted: 1,
    unknown: 1,
  });
  expect(vkMessages).toMatchObject({ channel: 'messages', n: 5, unknown: 5 });
  expect(ok).toMatchObject({ network: 'ok', channel: 'comments', n: 1, answered: 1 });
});
