import { Icon } from '~/components/common/icon.tsx';
import { say } from '~/lib/locale/say.ts';

/** Said before the rules where the comment criticises: what may be removed is its form, and an answer comes first. */
export function ProtectedFirst({ onAnswer }: { onAnswer(): void }) {
  return (
    <section class="protected-first" aria-label={say('desk_protected')}>
      <h3>
        <Icon name="shield" /> {say('desk_protected')}
      </h3>
      <p>{say('desk_protected_form_only')}</p>
      <button type="button" class="link" onClick={onAnswer}>
        {say('desk_order_answer')}
      </button>
    </section>
  );
}
