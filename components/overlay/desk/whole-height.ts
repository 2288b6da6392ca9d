/**
 * Height of a card with all that is in it, px, wherever it stands. A card is put by its height, so what is
 * measured must not depend on the place: a clipped height would fit, be unclipped, and be clipped again for ever.
 */
export function wholeHeight(card: Element | null | undefined): number {
  return card instanceof HTMLElement ? card.scrollHeight + card.offsetHeight - card.clientHeight : 0;
}
