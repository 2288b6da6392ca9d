import { ErrorText } from '~/components/common/error/error-text.tsx';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { ComposerWork } from './composer-work.ts';
import { WayOut } from './review/way-out.tsx';
import type { Keeping, Shown } from './shown.ts';

const KEEPING = {
  kept: 'composer_kept',
  waiting: 'composer_keeping',
  failed: 'composer_not_kept',
} as const satisfies Record<Keeping, string>;

/** What is left to mend, the two ways out, and whether the draft is safe. */
export function Footer({ shown, work }: { shown: Shown; work: ComposerWork }) {
  const empty = shown.text.trim() === '';
  const left = (shown.advice?.findings ?? []).filter(({ level }) => level === 'must').length;
  return (
    <div class="foot">
      <WayOut shown={shown} work={work} left={left} />
      <button type="button" disabled={empty} onClick={work.copy}>
        {say('composer_copy')}
      </button>
      {left > 0 && <span class="left">{sayCount('composer_left', left)}</span>}
      {!empty && (
        <span class="quiet small keeping">
          <ErrorText text={say(KEEPING[shown.keeping])} />
        </span>
      )}
    </div>
  );
}
