import { sayFlagRule } from '~/components/common/flag-rule.ts';
import { sayFlagKind } from '~/components/common/flag-view.ts';
import { say } from '~/lib/locale/say.ts';
import type { PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import type { VerdictFlag } from '~/lib/log/verdict.ts';
import { quoteOf } from './quote.ts';

type Props = {
  flag: VerdictFlag;
  text: string;
  /** Null while the background was not heard. */
  page: PageRulesView | null;
  /** True once a person said that it is none: what is left is the way back. */
  dismissed: boolean;
  onDecide(flag: VerdictFlag, decision: 'confirm' | 'dismiss'): void;
};

/** One flag: the words, why they were found, which rule of the page they break, and what a person says of it. */
export function FlagItem({ flag, text, page, dismissed, onDecide }: Props) {
  const quote = quoteOf(text, flag);
  return (
    <li class="flag">
      <blockquote>
        {quote.before}
        <mark data-kind={flag.kind}>{quote.span}</mark>
        {quote.after}
      </blockquote>
      <p>
        <b>{sayFlagKind(flag.kind)}</b>: {sayFlagRule(flag.rule)}
      </p>
      <p class="quiet">{sayPageRule(flag, page)}</p>
      <Decision {...{ flag, dismissed, onDecide }} />
    </li>
  );
}

function Decision({ flag, dismissed, onDecide }: Pick<Props, 'flag' | 'dismissed' | 'onDecide'>) {
  const decided = dismissed || flag.confirmed;
  return (
    <>
      <p class="live" role="status">
        {decided && (
          <>
            {say(dismissed ? 'desk_dismissed' : 'desk_confirmed')}{' '}
            <button
              type="button"
              class="link"
              onClick={() => onDecide(flag, dismissed ? 'confirm' : 'dismiss')}
            >
              {say(dismissed ? 'desk_confirm_after_all' : 'desk_dismiss')}
            </button>
          </>
        )}
      </p>
      {!decided && (
        <div class="buttons">
          <button type="button" onClick={() => onDecide(flag, 'confirm')}>
            {say('desk_confirm')}
          </button>
          <button type="button" onClick={() => onDecide(flag, 'dismiss')}>
            {say('desk_dismiss')}
          </button>
        </div>
      )}
    </>
  );
}

function sayPageRule({ kind }: VerdictFlag, page: PageRulesView | null): string {
  if (!page) return say('desk_loading');
  const rule = page.rules.find(({ kinds }) => kinds.includes(kind));
  return rule ? say('desk_page_rule', rule.number, rule.text) : say('desk_page_rule_none');
}
