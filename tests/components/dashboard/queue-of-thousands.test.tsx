import { act, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { data, inMinutes, item, NOW } from './dashboard-data.ts';
import { dashboard, order, show } from './dashboard-stage.tsx';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a queue of thousands', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    item({ key: `k${at}`, text: `№ ${at}`, dueAt: inMinutes(at), authorName: `Автор ${at}` }),
  );
  const drawn = () => screen.getAllByTestId('queue-row');
  const scrollTo = (row: number) => {
    const top = -40 * row;
    vi.spyOn(HTMLTableSectionElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, top, 800, 40 * many.length),
    );
    act(() => void dispatchEvent(new Event('scroll')));
  };

  afterEach(() => void vi.restoreAllMocks());

  test('draws the rows of the screen alone, and tells a screen reader how many there are', () => {
    show(data({ items: many }));
    expect(drawn().length).toBeLessThan(80);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3001');
    expect(drawn()[0]?.getAttribute('aria-rowindex')).toBe('2');
    scrollTo(2000);
    expect(order()).toContain('№ 2000');
    expect(order()).not.toContain('№ 100');
    expect(screen.getByText('№ 2000').closest('tr')?.getAttribute('aria-rowindex')).toBe('2002');
  });

  test('keeps the row that has the focus while it is scrolled away, and drops it afterwards', () => {
    show(data({ items: many }));
    const button = screen.getByRole('button', { name: /Разобрать: Автор 3$/ });
    act(() => button.focus());
    scrollTo(2000);
    expect(document.activeElement).toBe(button);
    act(() => button.blur());
    expect(order()).not.toContain('№ 3');
  });

  test('turns by a press on a head, and back, to the very lines that belong there', async () => {
    show(data({ items: many }));
    const head = screen.getByRole('button', { name: 'Осталось' });
    await userEvent.click(head);
    await userEvent.click(head);
    expect(order().slice(0, 3)).toEqual(['№ 2999', '№ 2998', '№ 2997']);
    await userEvent.click(head);
    expect(order().slice(0, 3)).toEqual(['№ 0', '№ 1', '№ 2']);
    expect(new Set(order()).size).toBe(order().length);
  });

  test('narrowed to a few and widened again every line is drawn once, with its own words', async () => {
    show(data({ items: many }));
    await userEvent.type(screen.getByRole('searchbox'), '1234');
    expect(order()).toEqual(['№ 1234']);
    await userEvent.clear(screen.getByRole('searchbox'));
    expect(order().slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, at) => `№ ${at}`));
    for (const row of drawn()) {
      expect(row.getAttribute('data-key')).toBe(`k${within(row).getByRole('link').textContent?.slice(2)}`);
    }
  });

  test('leaves the lines beyond the screen in their places when a comment comes', () => {
    const { rerender } = show(data({ items: many }));
    const before = drawn();
    const watch = new MutationObserver(() => undefined);
    watch.observe(screen.getByRole('table'), { childList: true, subtree: true });
    const fresh = item({ key: 'fresh', text: '№ новый', dueAt: inMinutes(5000) });
    rerender(dashboard(data({ items: [...many, fresh] })));
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3002');
    expect(drawn()).toEqual(before);
    expect(watch.takeRecords().flatMap(({ removedNodes }) => [...removedNodes])).toEqual([]);
    scrollTo(2990);
    expect(order().at(-1)).toBe('№ новый');
  });

  test('keeps the focus in its line when others come before it', () => {
    const { rerender } = show(data({ items: many }));
    const button = screen.getByRole('button', { name: /Разобрать: Автор 3$/ });
    act(() => button.focus());
    const urgent = Array.from({ length: 5 }, (_, at) =>
      item({ key: `u${at}`, urgent: 'газ', text: `ЧП ${at}`, authorName: `Сосед ${at}` }),
    );
    rerender(dashboard(data({ items: [...many, ...urgent] })));
    expect(order()[0]).toBe('ЧП 0');
    expect(document.activeElement).toBe(button);
    expect(button.closest('tr')?.getAttribute('data-key')).toBe('k3');
  });
});
