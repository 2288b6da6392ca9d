import { say } from '~/lib/locale/say.ts';

type Props = {
  /** Number of the rule that the form breaks; null where the page has none for it. */
  rule: string | null;
  kept: boolean;
  onKeep(): void;
  onAnswer(): void;
};

/** Where form and substance meet both verdicts stand, and this is the order of doing (product.md D4). */
export function Order({ rule, kept, onKeep, onAnswer }: Props) {
  return (
    <section class="order" data-testid="desk-order">
      <p>
        <b>{say('desk_substance')}</b>{' '}
        {rule === null ? say('desk_form_breaks') : say('desk_form_breaks_rule', rule)}
      </p>
      <ol>
        <li>
          {kept ? (
            <span role="status">{say('desk_kept')}</span>
          ) : (
            <button type="button" class="link" onClick={onKeep}>
              {say('desk_order_keep')}
            </button>
          )}
        </li>
        <li>
          <button type="button" class="link" onClick={onAnswer}>
            {say('desk_order_answer')}
          </button>
        </li>
        <li>{say('desk_order_remove')}</li>
      </ol>
    </section>
  );
}
