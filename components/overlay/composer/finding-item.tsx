import { sayFact, sayFinding, sayWhy } from '~/components/common/say-coach.ts';
import type { Finding } from '~/lib/answer/check.ts';
import { RULES } from '~/lib/answer/rules.ts';
import { say } from '~/lib/locale/say.ts';
import { asWritten } from './as-written.ts';

/** How weighty a finding is, in a word. */
export const LEVELS = { must: 'composer_must', should: 'composer_should', hint: 'composer_hint' } as const;

/** Longest quotation of a place, characters. */
const QUOTED = 48;

type Props = {
  finding: Finding;
  /** The text the finding speaks of. */
  text: string;
  /** False while the text was changed since: a place may have moved. */
  fresh: boolean;
  onSelect(start: number, end: number): void;
  onReplace(start: number, end: number, word: string): void;
  onMute(rule: string): void;
};

/** One finding: what and where, words to use instead or the fact to ask for, why, and «Не подходит». */
export function FindingItem({ finding, text, fresh, onSelect, onReplace, onMute }: Props) {
  const { rule: id, level, start, end, expected = [], ask, variant } = finding;
  const rule = RULES.find((known) => known.id === id);
  const place = text.slice(start, end);
  return (
    <li data-level={level} data-rule={id}>
      <p>
        <b class="level">{say(LEVELS[level])}</b> {sayFinding(finding)}
      </p>
      <div class="row">
        {end > start && (
          <button
            type="button"
            class="quote"
            disabled={!fresh}
            title={say('composer_show_place')}
            onClick={() => onSelect(start, end)}
          >
            «{place.length > QUOTED ? `${place.slice(0, QUOTED).trimEnd()}…` : place}»
          </button>
        )}
        {end > start &&
          expected.map((word) => (
            <button
              key={word}
              type="button"
              disabled={!fresh}
              onClick={() => onReplace(start, end, asWritten(place, word))}
            >
              {word === '' ? say('composer_leave_out') : say('composer_use', word)}
            </button>
          ))}
        {ask && <span class="ask">{sayFact(ask)}</span>}
        <button type="button" class="link" onClick={() => onMute(id)}>
          {say(variant === 'honest' ? 'composer_so_it_is' : 'composer_mute')}
        </button>
      </div>
      {id === 'repeat' && (
        <details>
          <summary>{say('composer_earlier')}</summary>
          <blockquote>{finding.values?.[0]}</blockquote>
        </details>
      )}
      {rule && (
        <details>
          <summary>{say('composer_why')}</summary>
          <p>{sayWhy(rule.why)}</p>
          <p class="quiet small">{rule.source}</p>
        </details>
      )}
    </li>
  );
}
