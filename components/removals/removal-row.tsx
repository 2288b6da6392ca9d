import { Icon } from '~/components/common/icon.tsx';
import { sayWhen } from '~/components/common/when.ts';
import { PageCell } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import { say } from '~/lib/locale/say.ts';
import type { CaseList, RemovalCase } from '~/lib/report/removals/removal-case.ts';
import { APPEAL_WORDS, LIST_WORDS, RULING_WORDS, stateOf } from './words.ts';

type Props = {
  one: RemovalCase;
  /** Address of the same list with this evidence open. */
  href: string;
  chosen: boolean;
  pageName: PageName;
  now: number;
};

/** What a row says of a removal that is worth a look: a complaint tells more than a suggestion. */
const WORTH_SAYING: readonly CaseList[] = ['appealed', 'question', 'criticism', 'reasonless'];

/** One removal in a row of 40 px; a card where the screen is narrow. */
export function RemovalRowView({ one, href, chosen, pageName, now }: Props) {
  const { removal, text } = one;
  const state = stateOf(one);
  const shown = text ?? say('audit_text_unknown');
  return (
    <tr data-testid="removal-row" data-key={removal.key} aria-current={chosen ? 'true' : undefined}>
      <td class="col-removed">
        <span class="badge" data-tone={state.tone} data-shape="plain" title={state.words}>
          <Icon name={state.icon} />
          {state.words}
        </span>
      </td>
      <td class="col-age">
        <time dateTime={removal.at}>{sayWhen(removal.at, now)}</time>
      </td>
      <td class="col-text">
        <a href={href} title={shown} data-case={removal.id}>
          <span class={text === null ? 'line quiet' : 'line'}>{shown || say('dashboard_no_text')}</span>
        </a>
      </td>
      <td class="col-rule">
        {removal.rule ? (
          <span title={removal.rule.text}>{say('audit_rule_number', removal.rule.number)}</span>
        ) : null}
      </td>
      <td class="col-check">
        <Checks words={wordsOf(one)} />
      </td>
      <td class="col-author">
        <span class="line" title={removal.author.name}>
          {removal.author.name}
        </span>
      </td>
      <td class="col-page">
        <PageCell page={one.page} pageName={pageName} />
      </td>
    </tr>
  );
}

/** First what a supervisor found unasked, then the lists. */
function wordsOf(one: RemovalCase): string[] {
  const { appeal, ruling, lists } = one;
  const found = appeal === 'none' && ruling !== 'none' ? [say(RULING_WORDS[ruling])] : [];
  return [...found, ...WORTH_SAYING.filter((list) => lists.has(list)).map((list) => sayList(list, one))];
}

/** Of a complaint where it stands: whoever removed looks for the decision. */
function sayList(list: CaseList, { appeal }: RemovalCase): string {
  return say(list === 'appealed' ? APPEAL_WORDS[appeal] : LIST_WORDS[list]);
}

/** The weightiest list a removal stands in, and of how many more; all of them under the pointer. */
function Checks({ words }: { words: readonly string[] }) {
  const [first, ...others] = words;
  if (first === undefined) return null;
  return (
    <span class="check" title={[first, ...others].join(' · ')}>
      {first}
      {others.length > 0 && ` +${others.length}`}
    </span>
  );
}
