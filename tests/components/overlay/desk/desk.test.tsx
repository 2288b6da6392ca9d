import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { sayStep } from '~/components/common/say-step.ts';
import { Block } from '~/components/overlay/desk/block.tsx';
import { blockHours } from '~/components/overlay/desk/block-hours.ts';
import { FlagItem } from '~/components/overlay/desk/flag-item.tsx';
import { Measures } from '~/components/overlay/desk/measures.tsx';
import { Order } from '~/components/overlay/desk/order.tsx';
import { quoteOf } from '~/components/overlay/desk/quote.ts';
import { ReceiptLine, RemovedStep } from '~/components/overlay/desk/removal.tsx';
import { offered } from '~/components/overlay/desk/rule-choice.tsx';
import type { AuthorView, PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';

const none = () => undefined;

const RULES: PageRulesView['rules'] = [
  { number: '1', text: 'Критика разрешена', kinds: [] },
  { number: '2', text: 'Нецензурная брань', kinds: ['obscene', 'vulgar'] },
  { number: '3', text: 'Оскорбления', kinds: ['insult'] },
];

const PAGE: PageRulesView = {
  rules: RULES,
  own: true,
  ladder: DEFAULT_LADDER,
  blurObscene: false,
  vulgar: false,
  networkReasons: [],
  reasonFor: { obscene: 'vk:3', insult: 'vk:2', threat: 'vk:0', vulgar: 'vk:3' },
};

const FLAG = { kind: 'insult', start: 11, end: 17, rule: 'insult.you', confirmed: false } as const;
const TEXT = 'Вы там все дебилы, идите работать.';

describe('a flag', () => {
  const show = (part: Partial<Parameters<typeof FlagItem>[0]>) =>
    render(<FlagItem flag={FLAG} text={TEXT} page={PAGE} dismissed={false} onDecide={none} {...part} />);

  test('shows its words in their sentence, why they were found, and the rule of the page', () => {
    const { container } = show({});
    expect(container.querySelector('blockquote')?.textContent).toBe(TEXT);
    expect(container.querySelector('mark')?.textContent).toBe('дебилы');
    expect(container.textContent).toContain('оскорбление: бранное имя и «ты» или «вы»');
    expect(container.textContent).toContain('п. 3. Оскорбления');
  });

  test('says when the page has no rule for it', () => {
    show({ page: { ...PAGE, rules: RULES.slice(0, 1) } });
    expect(screen.getByText('В правилах страницы о таком пункта нет.')).toBeTruthy();
  });

  test('is decided by a person, and either decision can be taken back', async () => {
    const onDecide = vi.fn();
    const user = userEvent.setup();
    const { rerender } = show({ onDecide });
    await user.click(screen.getByRole('button', { name: 'Это не нарушение' }));
    expect(onDecide).toHaveBeenLastCalledWith(FLAG, 'dismiss');
    rerender(<FlagItem flag={FLAG} text={TEXT} page={PAGE} dismissed onDecide={onDecide} />);
    await user.click(screen.getByRole('button', { name: 'Всё-таки нарушение' }));
    expect(onDecide).toHaveBeenLastCalledWith(FLAG, 'confirm');
    const confirmed = { ...FLAG, confirmed: true };
    rerender(<FlagItem flag={confirmed} text={TEXT} page={PAGE} dismissed={false} onDecide={onDecide} />);
    await user.click(screen.getByRole('button', { name: 'Это не нарушение' }));
    expect(onDecide).toHaveBeenLastCalledWith(confirmed, 'dismiss');
  });
});

test('a long text is quoted by the words around the flag, cut at words', () => {
  const text = `${'слово '.repeat(30)}дурак${' слово'.repeat(30)}`;
  const quote = quoteOf(text, { start: 180, end: 185 });
  expect(quote.span).toBe('дурак');
  expect(quote.before).toMatch(/^…(слово )+$/);
  expect(quote.after).toMatch(/^( слово)+…$/);
});

test('rules that speak of the flag are offered first, the others stay within reach', () => {
  expect(offered(RULES, ['insult']).map(({ number }) => number)).toEqual(['3', '1', '2']);
  expect(offered(RULES, []).map(({ number }) => number)).toEqual(['1', '2', '3']);
});

test.each([
  ['warn', 'предупреждение', null],
  ['1h', 'блокировка на 1 час', 1],
  ['24h', 'блокировка на 24 часа', 24],
  ['7d', 'блокировка на 7 дней', 168],
  ['supervisor', 'решение руководителя', null],
])('the step %s is «%s»', (step, words, hours) => {
  expect(sayStep(step)).toBe(words);
  expect(blockHours(step)).toBe(hours);
});

test('a decision about a flag is read out from a place that stood there before', () => {
  const shown = (dismissed: boolean) => (
    <FlagItem flag={FLAG} text={TEXT} page={PAGE} dismissed={dismissed} onDecide={none} />
  );
  const { rerender } = render(shown(false));
  const place = screen.getByRole('status');
  expect(place.textContent).toBe('');
  rerender(shown(true));
  expect(screen.getByRole('status')).toBe(place);
  expect(place.textContent).toMatch(/не нарушение/);
});

test('so is what was kept before an answer', () => {
  const shown = (kept: boolean) => (
    <Order substance="criticism" rule="3" kept={kept} onKeep={none} onAnswer={none} />
  );
  const { rerender } = render(shown(false));
  const place = screen.getByRole('status');
  expect(place.textContent).toBe('');
  rerender(shown(true));
  expect(screen.getByRole('status')).toBe(place);
  expect(place.textContent).not.toBe('');
});

describe('measures against an author', () => {
  const measure = {
    kind: 'warning',
    page: 'vk:-1',
    key: 'vk:-1:5:7',
    actor: 'device',
    author: { id: '7', slug: null, name: 'Артур Минин' },
    rule: null,
    step: 'warn',
    hours: null,
    networkReason: null,
    snapshot: null,
    text: '',
  } as const;

  const show = (part: Partial<AuthorView>) => {
    const view: AuthorView = {
      author: 'Артур Минин',
      next: 'warn',
      live: [],
      stale: [],
      removals: [],
      ladder: DEFAULT_LADDER,
      warning: [],
      ...part,
    };
    return render(<Measures measures={view} onWarn={none} onBlock={none} />);
  };

  test('show what counts until when, and what is stale or was cancelled', () => {
    const year = new Date().getFullYear();
    const at = `${year}-03-01T10:00:00.000Z`;
    const { container } = show({
      next: '24h',
      live: [{ ...measure, id: 'a', at, cancelled: false, staleAt: `${year}-05-30T10:00:00.000Z` }],
      stale: [
        { ...measure, id: 'b', at: '2020-01-05T10:00:00.000Z', cancelled: false },
        { ...measure, id: 'c', at, cancelled: true },
      ],
    });
    const [live, stale, cancelled] = [...container.querySelectorAll('li')].map((line) => line.textContent);
    expect(live).toBe('предупреждение, 1 мар., действует до 30 мая');
    expect(stale).toMatch(/5 янв. 2020.*устарело/);
    expect(cancelled).toContain('отменено');
    expect(screen.getByText('Следующая ступень: блокировка на 24 часа.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Записать блокировку…' })).toBeTruthy();
  });

  test('of somebody who did nothing before are none, and a block is not offered', () => {
    show({});
    expect(screen.getByText('Предупреждений и блокировок не было.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Записать блокировку…' })).toBeNull();
  });
});

test('what was removed past the product is said to have no snapshot', () => {
  const show = (bare: boolean) =>
    render(
      <RemovedStep receipt={null} bare={bare} rule={null} open={false} restorable={false} onRestore={none} />,
    );
  expect(show(false).container.textContent).not.toContain('Снимка нет');
  expect(show(true).container.textContent).toContain('Снимка нет: комментарий удалён мимо Отклика.');
});

test('a snapshot without a picture says why, and is taken once more on demand', async () => {
  const onRetake = vi.fn();
  const receipt = { at: '2026-11-22T07:00:00.000Z', picture: false };
  const { rerender } = render(<ReceiptLine {...receipt} onRetake={onRetake} />);
  expect(screen.getByText(/Картинки нет: браузер разрешает её после щелчка/)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Снять с картинкой' }));
  expect(onRetake).toHaveBeenCalledOnce();
  rerender(<ReceiptLine {...receipt} picture onRetake={onRetake} />);
  expect(screen.queryByRole('button', { name: 'Снять с картинкой' })).toBeNull();
});

test('the dialog of OK is named by its item, never as a reason', () => {
  const reason = { id: 'ok:block', words: 'Заблокировать в группе', sure: false, deed: true } as const;
  const blocking = { step: '24h', reason };
  const { container } = render(<Block blocking={blocking} pointed={false} onBlocked={none} onBack={none} />);
  expect(container.textContent).toContain('Пункт меню: «Заблокировать в группе» или похожий');
  expect(container.textContent).not.toContain('Причина');
});
