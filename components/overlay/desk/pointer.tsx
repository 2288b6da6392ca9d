/** Room between the ring and the control, px. */
const ROOM = 4;

/** A ring around the network's own control: the product shows where, a person clicks. */
export function Pointer({ at }: { at: DOMRectReadOnly }) {
  const box = {
    left: `${at.left - ROOM}px`,
    top: `${at.top - ROOM}px`,
    width: `${at.width + 2 * ROOM}px`,
    height: `${at.height + 2 * ROOM}px`,
  };
  return <div class="ring" style={box} aria-hidden="true" data-testid="desk-ring" />;
}
