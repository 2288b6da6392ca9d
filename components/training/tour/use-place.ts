import { useEffect, useState } from 'preact/hooks';

/** Where the walk stands: as it is, or small at the edge of the window where it is least in the way. */
export type TourPlace = 'whole' | 'top' | 'bottom';

/** Below this width the walk has no column of its own beside the feed, as in tour.css. */
const NARROW = '(max-width: 1263px)';

/** Cards are moved by scrolling, typing and news alike: how often it is looked where they are, ms. */
const EVERY_MS = 200;

/** Parts of the window's height that the whole walk and the small one take. */
const [WHOLE, SMALL] = [0.45, 0.2];

/** Parts of the window at which it is looked what stands there. */
const ACROSS = [0.1, 0.5];
const DOWN = [0.1, 0.3, 0.5, 0.7, 0.9];

const WORK = 'otklik-case, otklik-desk, otklik-composer';

/** Where the walk keeps out of the way of an open card or draft in a narrow window. */
export function usePlace(): TourPlace {
  const [place, setPlace] = useState<TourPlace>('whole');
  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const look = () => setPlace(narrow.matches ? freePlace() : 'whole');
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return place;
}

function freePlace(): TourPlace {
  if (!isTaken(0, WHOLE)) return 'whole';
  if (!isTaken(0, SMALL)) return 'top';
  if (!isTaken(1 - SMALL, 1)) return 'bottom';
  // Where both are taken: the buttons of a draft stand at its end, what is asked of a card at its beginning.
  return document.querySelector('otklik-composer') ? 'top' : 'bottom';
}

/** True when a card or a draft of the overlay stands in a part of the window's height. */
function isTaken(from: number, to: number): boolean {
  const places = DOWN.flatMap((down) => ACROSS.map((across) => [across, from + down * (to - from)] as const));
  return places.some(([x, y]) =>
    document.elementsFromPoint(x * innerWidth, y * innerHeight).some((element) => element.matches(WORK)),
  );
}
