/*
 * Runs in the page whose composer is measured, beside the extension and not in its world.
 */

/** One press of a key in the text field: how long it waited to be heard, and until the next frame showed it; ms. */
export type Press = { waited: number; shown: number };

/** Resolves when the frame that is being made now has been painted. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

const fieldHasFocus = () =>
  document.querySelector('otklik-composer')?.shadowRoot?.activeElement?.localName === 'textarea';

/** An opening that takes longer is none, ms. */
const LONGEST_MS = 10_000;

let opening: Promise<number> | null = null;
let presses: Press[] = [];

const bench = {
  /** From now on the next `R` is waited for. */
  awaitOpening(): void {
    opening = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The composer did not open')), LONGEST_MS);
      const press = ({ code, timeStamp }: KeyboardEvent) => {
        if (code !== 'KeyR') return;
        window.removeEventListener('keydown', press, true);
        const look = async () => {
          if (!fieldHasFocus()) return void requestAnimationFrame(look);
          await painted();
          resolve(performance.now() - timeStamp);
        };
        void look();
      };
      window.addEventListener('keydown', press, true);
    });
  },

  /** Ms from that key to the painted frame in which the field of the composer has the focus. */
  opened: () => opening,

  /** From now on every key is measured. */
  measureTyping(): void {
    presses = [];
    window.addEventListener(
      'keydown',
      (event) => {
        const waited = performance.now() - event.timeStamp;
        void painted().then(() => presses.push({ waited, shown: performance.now() - event.timeStamp }));
      },
      true,
    );
  },

  typed: () => presses,
};

declare global {
  var otklikComposerBench: typeof bench;
}

globalThis.otklikComposerBench = bench;
