import type { JSX } from 'preact';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';
import type { CaseOf } from '~/lib/training/case.ts';

type View = CaseOf<'photo'>['before'];

const OBJECTS: Record<View['object'], MessageKey> = {
  pit: 'training_object_pit',
  bench: 'training_object_bench',
  lamp: 'training_object_lamp',
  snow: 'training_object_snow',
};

/** A photo in words, for whoever does not see it: what, from which side, from how far, when, done or not. */
export function sayView({ object, side, near, done, dark }: View): string {
  return [
    say(OBJECTS[object]),
    say(side === 'left' ? 'training_view_left' : 'training_view_right'),
    say(near ? 'training_view_near' : 'training_view_far'),
    say(dark ? 'training_view_dark' : 'training_view_light'),
    say(done ? 'training_view_done' : 'training_view_not_done'),
  ].join(', ');
}

/** A photo as a drawing of 160 × 100: the house tells the side, the size of the thing how far one stands. */
export function PhotoView({ view: { object, side, near, done, dark } }: { view: View }) {
  return (
    <svg class="photo" viewBox="0 0 160 100" aria-hidden="true" focusable="false" data-dark={dark}>
      <g transform={side === 'right' ? 'translate(160 0) scale(-1 1)' : undefined}>
        <rect class="sky" width="160" height="60" />
        <rect class="ground" y="60" width="160" height="40" />
        <g transform={near ? 'translate(-34 -58) scale(1.9)' : undefined}>
          <path class="house" d="M8 60V28l17-13 17 13v32ZM18 36h6v8h-6ZM29 36h6v8h-6Z" fill-rule="evenodd" />
          <path class="tree" d="M52 60V44M52 46c-9 0-9-15 0-15s9 15 0 15" />
          {THINGS[object](done)}
        </g>
      </g>
    </svg>
  );
}

const THINGS: Record<View['object'], (done: boolean) => JSX.Element> = {
  pit: (done) => <ellipse class={done ? 'patch' : 'pit'} cx="80" cy="78" rx="19" ry="6" />,
  bench: (done) => (
    <path
      class="bench"
      d={done ? 'M66 72h30M66 66h30M69 72v9M93 72v9' : 'M66 74 82 81M84 71h12M66 66h12M69 74v7M93 71v10'}
    />
  ),
  lamp: (done) => (
    <>
      {done && <circle class="glow" cx="92" cy="27" r="14" />}
      <path class="bench" d="M80 78V26h10M88 26h8" />
    </>
  ),
  snow: (done) => (
    <>
      <path class="path" d="M62 100 78 60h12l22 40Z" />
      {done ? null : <path class="drift" d="M60 92c4-12 12-6 15-12s13-5 16 1 15 2 18 11Z" />}
    </>
  ),
};
