import type { Lane } from '~/components/overlay/queue/queue-area.tsx';
import { say } from '~/lib/locale/say.ts';
import type { MessageKey } from '~/lib/locale/texts.ts';

const LANES: readonly [Lane, MessageKey][] = [
  ['hot', 'panel_lane_hot'],
  ['all', 'panel_lane_waiting'],
  ['promised', 'panel_lane_promised'],
  ['flags', 'panel_lane_flags'],
];

type Props = {
  /** What stands beside the name of each: a count, or why there is none. */
  counts: Record<Lane, string>;
  lane: Lane;
  onPick(lane: Lane): void;
};

/** The lists of the panel, of which one is shown. */
export function Lanes({ counts, lane, onPick }: Props) {
  return (
    <fieldset class="lanes" aria-label={say('panel_lanes')}>
      {LANES.map(([each, label]) => (
        <button
          key={each}
          type="button"
          class="lane"
          aria-pressed={lane === each}
          onClick={() => onPick(each)}
        >
          {say(label)} <b>{counts[each]}</b>
        </button>
      ))}
    </fieldset>
  );
}
