import { say } from '~/lib/locale/say.ts';
import { CRITERIA, type Criterion, MARKS, type Mark } from '~/lib/log/blind/blind-events.ts';
import { type Judging, markOf } from './judging.ts';

const KEYS: Readonly<Record<Mark, string>> = { yes: 'Y', no: 'N', skip: '0' };

type Props = {
  judging: Judging;
  /** The criterion that a key would mark. */
  current: Criterion | null;
  busy: boolean;
  onMark: (criterion: Criterion, mark: Mark) => void;
};

/** The five questions about one answer, each with its buttons. */
export function Criteria({ judging, current, busy, onMark }: Props) {
  return (
    <ol class="criteria">
      {CRITERIA.map((criterion, index) => {
        const given = markOf(judging, criterion);
        const name = say(`blind_${criterion}`);
        return (
          <li
            key={criterion}
            data-testid="criterion"
            data-criterion={criterion}
            data-mark={given ?? undefined}
            aria-current={criterion === current ? 'step' : undefined}
          >
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>
            <div class="criterion">
              <b>{name}</b>
              <span class="quiet">{say(`blind_${criterion}_help`)}</span>
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out beside its legend. */}
            <div class="criterion-marks" role="group" aria-label={name}>
              {MARKS.map((mark) => (
                <button
                  key={mark}
                  type="button"
                  disabled={busy}
                  aria-pressed={given === mark}
                  onClick={() => onMark(criterion, mark)}
                >
                  {say(`blind_${mark}`)}
                  {criterion === current && (
                    <span class="key" aria-hidden="true">
                      {KEYS[mark]}
                    </span>
                  )}
                </button>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
