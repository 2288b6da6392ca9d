import { sayAlready } from '~/components/common/say-claim.ts';
import { say } from '~/lib/locale/say.ts';
import type { ComposerWork } from './composer-work.ts';
import type { Doubt } from './shown.ts';

/** What speaks against putting the draft into the field now; the author decides. */
export function Doubts({ doubt, work }: { doubt: Doubt; work: ComposerWork }) {
  return (
    <div class="doubt" role="alert">
      <p>{sayDoubt(doubt)}</p>
      {doubt.kind === 'answered' && <blockquote>{doubt.text ?? say('composer_answer_not_here')}</blockquote>}
      <div class="row">
        <button type="button" class="primary" onClick={work.insertAnyway}>
          {say(doubt.kind === 'not-empty' ? 'composer_add_below' : 'composer_insert_anyway')}
        </button>
        <button type="button" onClick={work.notNow}>
          {say('composer_not_now')}
        </button>
      </div>
    </div>
  );
}

function sayDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'held':
      return say('team_insert_anyway', sayAlready(doubt.claim, Date.now()));
    case 'answered':
      return say('composer_answered_meanwhile');
    case 'not-reply':
      return say('composer_not_reply');
    case 'not-page':
      return say('composer_not_page', doubt.as);
    case 'not-empty':
      return say('composer_not_empty');
  }
}
