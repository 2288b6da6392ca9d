import { waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFront } from '~/components/overlay/front/front.ts';

const focusBack = vi.fn((_: string) => true);
const around = vi.fn((_: string) => ['after', 'before']);
const onFree = vi.fn();
let pageHears = vi.fn();
/** Cards that a test has left on the page. */
let left: { hide(): void; element: HTMLElement }[] = [];

beforeEach(() => {
  vi.clearAllMocks();
  focusBack.mockImplementation(() => true);
  around.mockReturnValue(['after', 'before']);
  document.body.innerHTML = `
    <button id="beside"></button>
    <input id="field" />
    <div contenteditable="true"><b id="written" tabindex="0"></b></div>
    <div role="dialog"><button id="foreign"></button></div>
    <div role="dialog"><div id="comment"><button id="around"></button></div></div>`;
  pageHears = vi.fn();
  document.body.addEventListener('keydown', ({ key }) => pageHears(key));
  left = [];
});

afterEach(() => {
  for (const { hide, element } of left) {
    // One that is there hears the keys of the whole page.
    hide();
    element.remove();
  }
});

const front = () => createFront(document, { element: () => at('comment'), focusBack, around }, onFree);

function at(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
}

/** A card with two buttons, of which Escape closes it. */
function card(place: ReturnType<typeof front>, isUnasked = false) {
  const element = document.createElement('otklik-test');
  const shadow = element.attachShadow({ mode: 'open' });
  const frame = document.createElement('section');
  frame.setAttribute('role', 'dialog');
  frame.tabIndex = -1;
  const buttons = [document.createElement('button'), document.createElement('button')] as const;
  frame.append(...buttons);
  shadow.append(frame);
  const gaveWay = vi.fn(() => {
    // Cards draw themselves once more on their way out.
    laid.show('old');
    laid.hide();
  });
  const laid = place.add({
    element,
    shadow,
    isUnasked: () => isUnasked,
    back: () => laid.hide(),
    giveWay: gaveWay,
  });
  left.push({ ...laid, element });
  return { element, shadow, frame, buttons, gaveWay, ...laid };
}

const pressEscape = () => userEvent.keyboard('{Escape}');

test.each(['beside', 'around'])('Escape closes the card though the focus is on %s', async (id) => {
  const one = card(front());
  one.show('k');
  at(id).focus();
  await pressEscape();
  expect(one.element.isConnected).toBe(false);
  expect(focusBack).toHaveBeenCalledExactlyOnceWith('k');
  expect(pageHears).not.toHaveBeenCalled();
});

test.each(['field', 'written', 'foreign'])(
  'Escape at %s is the network’s, and so is the focus',
  async (id) => {
    const one = card(front());
    one.show('k');
    at(id).focus();
    await pressEscape();
    expect(one.element.isConnected).toBe(true);
    expect(pageHears).toHaveBeenCalledWith('Escape');
    one.hide();
    expect(focusBack).not.toHaveBeenCalled();
  },
);

test('Escape is heard on nothing too, but not for what nobody asked for', async () => {
  const place = front();
  const asked = card(place);
  asked.show('k');
  await pressEscape();
  expect(asked.element.isConnected).toBe(false);
  const unasked = card(place, true);
  unasked.show('k');
  await pressEscape();
  expect(unasked.element.isConnected).toBe(true);
  unasked.enter();
  await pressEscape();
  expect(unasked.element.isConnected).toBe(false);
});

test('a pressed button that goes leaves the focus in the card, unless it was led away', async () => {
  const one = card(front());
  one.show('k');
  one.buttons[0].focus();
  one.buttons[0].remove();
  await waitFor(() => expect(one.shadow.activeElement).toBe(one.frame));
  at('field').focus();
  one.buttons[1].remove();
  await Promise.resolve();
  expect(document.activeElement).toBe(at('field'));
});

test('a button that is out of use for a moment has the focus again after it', async () => {
  const one = card(front());
  one.show('k');
  const [button] = one.buttons;
  button.focus();
  button.disabled = true;
  await waitFor(() => expect(one.shadow.activeElement).toBe(one.frame));
  button.disabled = false;
  await waitFor(() => expect(one.shadow.activeElement).toBe(button));
});

test('of two cards the one that was asked for last stands alone, and the focus is not led back between them', () => {
  const place = front();
  const [one, other] = [card(place), card(place)];
  one.show('k');
  one.enter();
  other.show('l');
  expect([one.element.isConnected, other.element.isConnected]).toEqual([false, true]);
  expect(one.gaveWay).toHaveBeenCalledOnce();
  expect([focusBack.mock.calls, onFree.mock.calls]).toEqual([[], []]);
  expect(place.isFree()).toBe(false);
  other.enter();
  other.hide();
  expect(focusBack).toHaveBeenCalledExactlyOnceWith('l');
  expect(onFree).toHaveBeenCalledOnce();
  expect(place.isFree()).toBe(true);
});

test('of a comment that is gone the focus goes on to the nearest one that is there', async () => {
  const one = card(front());
  one.show('k');
  focusBack.mockImplementation((key) => key === 'before');
  around.mockReturnValue([]);
  // Drawn again after the comment has gone: nothing stands around it any more.
  one.show('k');
  await pressEscape();
  expect(focusBack.mock.calls).toEqual([['k'], ['after'], ['before']]);
});

test('what is closed by itself while the moderator is elsewhere takes the focus from nobody', () => {
  const one = card(front());
  one.show('k');
  one.enter();
  at('field').focus();
  one.hide();
  expect(focusBack).not.toHaveBeenCalled();
});
