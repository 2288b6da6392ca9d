import { say } from '~/lib/locale/say.ts';

/** What of a comment is owed an answer, whatever its form. */
export type Substance = 'criticism' | 'question';

type Props = {
  substance: Substance;
  /** Number of the rule that the form breaks; null where the page has none for it. */
  rule: string | null;
  kept: boolean;
  onKeep(): void;
  onAnswer(): void;
};

/** Where form and substance meet both verdicts stand, and this is the order of doing (product.md D4). */
export function Order({ substance, rule, kept, onKeep, onAnswer }: Props) {
  return (
    <section class="order" data-testid="desk-order">
      <p>
        <b>{say(substance === 'criticism' ? 'desk_substance' : 'desk_substance_asked')}</b>{' '}
        {rule === null ? say('desk_form_breaks') : say('desk_form_breaks_rule', rule)}
      </p>
      <ol>
        <li>
          <span role="status">{kept && say('desk_kept')}</span>
          {!kept && (
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
