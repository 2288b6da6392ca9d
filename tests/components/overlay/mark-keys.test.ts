import { expect, test, vi } from 'vitest';
import { createMark, drawMark, focusMark } from '~/components/overlay/marks/mark.ts';
import { item, NOW } from '~/tests/components/dashboard/dashboard-data.ts';

/** A drawn mark with the focus on it, and what is called when its card is to open. */
function focusedMark() {
  const after = document.createElement('span');
  document.body.append(after);
  const mark = createMark(after);
  const decide = vi.fn();
  drawMark(mark, item({}), { now: NOW.getTime(), theme: 'light', open: vi.fn(), decide, claim: null });
  focusMark(mark, 'state');
  return { mark, decide };
}

test.each(['Enter', ' '])(
  '«%s» opens the card of a mark, and the page neither scrolls nor hears it',
  (key) => {
    const { mark, decide } = focusedMark();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    mark.shadowRoot?.querySelector('.mark')?.dispatchEvent(event);
    document.body.removeEventListener('keydown', heard);
    expect(decide).toHaveBeenCalledExactlyOnceWith(mark);
    expect(event.defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  },
);

test('a mark leaves every other key to the page', () => {
  const { mark, decide } = focusedMark();
  const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true, cancelable: true });
  mark.shadowRoot?.querySelector('.mark')?.dispatchEvent(event);
  expect(decide).not.toHaveBeenCalled();
  expect(event.defaultPrevented).toBe(false);
});
