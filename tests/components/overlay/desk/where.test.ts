import { describe, expect, test, vi } from 'vitest';
import { around, rightEnd, whereToPut } from '~/components/overlay/desk/where.ts';

describe('a card is put where it covers nothing of its comment', () => {
  const window800 = () => {
    vi.stubGlobal('innerWidth', 1200);
    vi.stubGlobal('innerHeight', 800);
  };
  const comment = (top: number) => new DOMRect(300, top, 500, 80);

  test.each([
    ['below it', 100, 400, { top: 188 }],
    ['above it, where there is no room below', 600, 400, { bottom: 208 }],
    ['beside it, where there is room neither below nor above', 350, 500, { left: 808 }],
  ])('%s', (_, top, height, place) => {
    window800();
    expect(whereToPut(comment(top), comment(top), height)).toMatchObject({ ...place, lack: 0 });
  });

  test('and stays whole in the window while its comment is scrolled out of it', () => {
    window800();
    expect(whereToPut(comment(-600), comment(-600), 400)).toMatchObject({ top: 8 });
    expect(whereToPut(comment(1400), comment(1400), 400)).toMatchObject({ bottom: 8 });
  });

  const narrowPage = (rest: number) => {
    vi.stubGlobal('innerWidth', 400);
    vi.stubGlobal('innerHeight', 800);
    vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(rest);
  };

  test('or, where the page ends, it takes the larger room and scrolls itself', () => {
    narrowPage(0);
    const place = whereToPut(comment(450), comment(450), 500);
    expect(place).toMatchObject({ bottom: 358, maxHeight: 434, lack: 0 });
  });

  test('or the page is scrolled by what is lacking', () => {
    narrowPage(3000);
    expect(whereToPut(comment(350), comment(350), 500).lack).toBe(146);
  });

  test('and something that is on no page has a place all the same', () => {
    expect(around([null]).width).toBe(0);
  });
});

test('a card and the composer end at the open panel, and at the edge of the window where both do not fit', () => {
  const panel = document.createElement('otklik-panel');
  document.documentElement.append(panel);
  Object.assign(window, { innerWidth: 1500 });
  expect(rightEnd(640)).toBe(1500);
  panel.dataset.open = '';
  expect(rightEnd(640)).toBe(1164);
  Object.assign(window, { innerWidth: 900 });
  expect(rightEnd(640)).toBe(900);
  panel.remove();
});
