import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PersonActions } from '~/components/dashboard/person/actions.ts';
import type { SnapshotRow } from '~/lib/log/removals/removal-rows.ts';
import { full, show } from './dashboard-stage.tsx';
import { OLGA, personActions, records } from './file-data.ts';
import { logActions } from './log-data.ts';

const DRAFT = {
  key: 'vk:-1:2:3',
  at: '2026-11-20T10:00:00.000Z',
  text: 'Ольга, …',
  situation: null,
  muted: [],
  findings: [],
  handed: false,
};

const KEPT = records({
  drafts: [DRAFT],
  notes: [{ id: 'n', type: 'duty.set', key: 'vk:-1:2:3', at: DRAFT.at, words: 'просила перезвонить' }],
  claims: [{ key: 'vk:-1:2:3', holder: 'Марина' }],
});

/** Evidence about somebody else. */
function snapshotOf(id: string): SnapshotRow {
  return {
    id,
    key: 'vk:-1:2:9',
    page: 'vk:-1',
    postKey: 'vk:-1:2',
    at: DRAFT.at,
    actor: '',
    hash: '',
    url: 'https://vk.com/wall-1_2?reply=9',
    postUrl: null,
    posted: null,
    seenAt: DRAFT.at,
    author: { id: '9', slug: null, name: 'Другой' },
    text: 'Другие слова',
    context: [],
    flags: [],
    protected: [],
    lexicon: '',
    rule: null,
    picture: null,
    substance: false,
    coverage: null,
  };
}

function open(given: Partial<PersonActions>, find = 'ольга') {
  return show(full, `#person?find=${find}`, {
    person: personActions(given),
    log: logActions({ verify: async () => ({ ok: true, count: 12, until: DRAFT.at }) }),
  });
}

const watching =
  (kept = KEPT): PersonActions['watch'] =>
  (_, tell) => {
    tell(kept);
    return () => undefined;
  };

test('what is kept of the one person found is listed by its kinds', async () => {
  open({ search: async () => [OLGA], watch: watching() });
  expect((await screen.findByRole('heading', { name: 'Ольга Кузнецова' })).textContent).toBeTruthy();
  expect(screen.getByTestId('person_drafts').textContent).toContain('Ольга, …');
  expect(screen.getByTestId('person_notes').textContent).toContain('почему нужен ответ: просила перезвонить');
  expect(screen.getByText('В работе: Марина.')).toBeTruthy();
});

test('of several people one is chosen, and a name alone is said to be of anybody who bears it', async () => {
  const namesake = { network: 'ok', id: null, slug: null, name: 'Ольга К.' } as const;
  open({ search: async () => [OLGA, namesake], watch: watching() });
  const choice = await screen.findByRole('button', { name: /Ольга К\./ });
  expect(choice.textContent).toContain('возможен тёзка');
  await userEvent.click(choice);
  expect(await screen.findByRole('heading', { name: 'Ольга К.' })).toBeTruthy();
});

test('nobody found is said so', async () => {
  open({}, 'никто');
  expect(await screen.findByText('Никого не нашли')).toBeTruthy();
});

test('to erase is asked twice, with what goes and what stays, and the chain is checked afterwards', async () => {
  const erase = vi.fn<PersonActions['erase']>(async () => ({ ok: true }));
  const neighbours = [snapshotOf('s')];
  open({ search: async () => [OLGA], watch: watching({ ...KEPT, neighbours }), erase });
  await userEvent.click(await screen.findByTestId('person-erase'));
  expect(erase).not.toHaveBeenCalled();
  const question = screen.getByRole('alert');
  expect(question.textContent).toMatch(/Вернуть их будет нельзя.*Цепочка журнала будет цела/);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByTestId('person-erase-yes'));
  expect(erase).toHaveBeenCalledWith(OLGA, true);
  await waitFor(() => expect(screen.getByTestId('chain').textContent).toMatch(/^Цепочка цела: 12 событий/));
  expect(screen.queryByText('Ольга Кузнецова')).toBeNull();
});

test('the question before an erasing has the focus on what erases nothing, and gives it back', async () => {
  open({ search: async () => [OLGA], watch: watching() });
  await userEvent.click(await screen.findByTestId('person-erase'));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Не стирать' }));
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByTestId('person-erase'));
});

test('an erasing that fails leaves everything in sight and says why', async () => {
  const erase = async () => ({ ok: false, reason: 'Расширение не отвечает.' }) as const;
  open({ search: async () => [OLGA], watch: watching(), erase });
  await userEvent.click(await screen.findByTestId('person-erase'));
  await userEvent.click(screen.getByTestId('person-erase-yes'));
  expect((await screen.findByText('Расширение не отвечает.')).textContent).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Ольга Кузнецова' })).toBeTruthy();
});

test('everything can be saved as a file first', async () => {
  const save = vi.fn<PersonActions['save']>(async () => ({ ok: true }));
  open({ search: async () => [OLGA], watch: watching(), save });
  await userEvent.click(await screen.findByRole('button', { name: 'Сохранить всё в файл' }));
  expect(save.mock.calls[0]?.[0].map(({ name, lines }) => [name, lines.length])).toEqual([
    ['person_drafts', 1],
    ['person_notes', 1],
  ]);
  expect(await screen.findByText(/^Файл otklik-person-.*\.xlsx сохранён/)).toBeTruthy();
});
