import { markKey } from '~/components/overlay/marks/mark.ts';
import { isTyped } from './typing.ts';

/** A card that floats over a page and speaks of one comment. */
export type Card = {
  /** What it is on the page, and what is drawn in it: its frame is the dialog there. */
  element: HTMLElement;
  shadow: ShadowRoot;
  /** Where the focus goes when it is asked for; without it to the frame. */
  first?(): HTMLElement | null;
  /** True for what came up by itself: an Escape from elsewhere is not meant for it. */
  isUnasked?(): boolean;
  /** Escape: a step back, or out. */
  back(): void;
  /** Another card was asked for: out, from whatever step. */
  giveWay(): void;
};

type Marks = {
  /** Where a comment stands; null when it is not on this page. */
  element(key: string): Element | null;
  /** Gives the focus back to the half of a mark that had it last; false when there is no such mark. */
  focusBack(key: string): boolean;
  /** Keys of the comments around one, the nearest first. */
  around(key: string): readonly string[];
};

export type Front = ReturnType<typeof createFront>;

/** The networks have keys of their own, and listen to what is written. */
const KEPT_IN = ['keydown', 'keypress', 'keyup', 'paste', 'input'] as const;

/** What of a network's lies over its page and has an Escape of its own. */
const FOREIGN = 'dialog[open], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * What is in front of a page: one card at a time, whichever comes last. While a card is there, Escape leads out of it
 * from wherever the focus is but a field or a window of the network's; a pressed button that goes, or is out of use for
 * a moment, leaves the focus in the card; Tab leads out of it at either end to the mark of its comment, and when it is
 * closed the focus goes there too, or to the nearest mark where that comment is gone. Whoever moved the focus elsewhere is not followed. `onFree` is told when no card is
 * left.
 */
export function createFront(root: Document, marks: Marks, onFree: () => void) {
  let front: Card | null = null;
  /** The comment that it speaks of. */
  let key = '';
  /** Those that stood around it when it was laid over the page: it may go while it is spoken of. */
  let around: readonly string[] = [];
  /** True while the focus is in the card, or went with a part of it. */
  let inside = false;
  /** True while a card gives way: whatever it draws then, it does not come back. */
  let giving = false;
  /** True while Escape is answered: whoever pressed it wants the focus, wherever it was. */
  let escaping = false;
  /** Had the focus when it went out of use. */
  let waiting: Element | null = null;

  const frame = () => front?.shadow.querySelector<HTMLElement>('[role="dialog"], button');
  const isOut = (element: Element) => element.matches(':disabled');
  const isWithin = (event: Event) => front !== null && event.composedPath().includes(front.element);

  const lead = () => [key, ...around].some((each) => marks.focusBack(each));

  const follow = (event: Event) => {
    inside = isWithin(event);
  };

  const mend = () => {
    if (!front || !inside) return;
    const now = front.shadow.activeElement;
    if (now === null || isOut(now)) {
      waiting = now;
      frame()?.focus({ preventScroll: true });
    } else if (now !== frame()) waiting = null;
    else if (waiting instanceof HTMLElement && waiting.isConnected && !isOut(waiting)) {
      waiting.focus({ preventScroll: true });
    }
  };
  const mending = new MutationObserver(mend);

  /** True where an Escape at `target` is somebody else's: the panel's, or the network's own. */
  const isForeign = (target: Element): boolean => {
    if (target.localName.startsWith('otklik-') && markKey(target) === null) return true;
    const layer = target.closest(FOREIGN);
    // The comments themselves may stand in a window of the network's.
    return layer !== null && !layer.contains(marks.element(key));
  };

  const press = (event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== 'Escape' || !front || !(target instanceof Element)) return;
    if (!isWithin(event) && (front.isUnasked?.() || isTyped(event) || isForeign(target))) return;
    // The network's own Escape would close the post under our hands.
    event.stopPropagation();
    escaping = true;
    front.back();
    escaping = false;
  };

  const listen = (card: Card) => {
    root.addEventListener('focusin', follow, true);
    root.addEventListener('pointerdown', follow, true);
    root.addEventListener('keydown', press, true);
    mending.observe(card.shadow, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  };

  const rest = () => {
    root.removeEventListener('focusin', follow, true);
    root.removeEventListener('pointerdown', follow, true);
    root.removeEventListener('keydown', press, true);
    mending.disconnect();
  };

  /** Stands before and after what is in a card: the focus does not stay on it. */
  const edge = ({ shadow }: Card) => {
    const place = root.createElement('span');
    place.tabIndex = 0;
    place.addEventListener('focus', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && shadow.contains(relatedTarget)) lead();
      else frame()?.focus({ preventScroll: true });
    });
    return place;
  };

  return {
    /** True while no card is there. */
    isFree: () => front === null,
    /** Takes a card on, once; gives the ways to lay it over the page and to take it off. */
    add(card: Card) {
      const { element, shadow } = card;
      shadow.prepend(edge(card));
      shadow.append(edge(card));
      for (const name of KEPT_IN) shadow.addEventListener(name, (event) => event.stopPropagation());
      return {
        /** Lays it over the page, to speak of the comment `about`; another card that is there gives way. */
        show(about: string) {
          if (giving) return;
          if (front === null || key !== about) around = marks.around(about);
          key = about;
          if (front === card) return;
          const before = front;
          rest();
          front = card;
          giving = true;
          before?.giveWay();
          giving = false;
          root.documentElement.append(element);
          inside = false;
          waiting = null;
          listen(card);
        },
        /** Puts the focus into it where it is there. */
        enter() {
          if (front === card) (card.first?.() ?? frame())?.focus({ preventScroll: true });
        },
        /** Takes it off the page. */
        hide() {
          if (!element.isConnected) return;
          if (front === card) {
            rest();
            if (inside || escaping) lead();
            front = null;
          }
          element.remove();
          if (front === null) onFree();
        },
      };
    },
  };
}
