/**
 * Keeps the focus in what floats over a page while its parts come and go: a button that is pressed and gone leaves it
 * to the page, where no key is heard any more. Whoever moves it away is not followed.
 */
export function keepFocus(root: Document, element: HTMLElement, shadow: ShadowRoot) {
  let inside = false;
  const follow = ({ target }: Event) => {
    inside = target === element;
  };
  return {
    begin() {
      inside = false;
      root.addEventListener('focusin', follow, true);
      root.addEventListener('pointerdown', follow, true);
    },
    /** To be called after each drawing: what is focused instead of a part that is gone. */
    mend(instead: HTMLElement | null) {
      if (inside && shadow.activeElement === null) instead?.focus({ preventScroll: true });
    },
    end() {
      root.removeEventListener('focusin', follow, true);
      root.removeEventListener('pointerdown', follow, true);
    },
  };
}
