import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { saySigns } from '~/components/common/say-signs.ts';
import { useAction } from '~/components/common/use-action.ts';
import { sayExactly } from '~/components/common/when.ts';
import { say } from '~/lib/locale/say.ts';
import type { MeasureRow } from '~/lib/log/removals/removal-rows.ts';
import type { Ladder } from '~/lib/moderation/ladder.ts';
import type { PageRule } from '~/lib/moderation/page-rules.ts';
import { isByPage, type RemovalCase } from '~/lib/report/removals/removal-case.ts';
import type { Role } from '~/lib/settings/roles.ts';
import type { RemovalActions } from './actions.ts';
import { AppealPart } from './appeal.tsx';
import { Context } from './context.tsx';
import { Erase } from './erase.tsx';
import { EvidenceText } from './evidence-text.tsx';
import { Facts } from './facts.tsx';
import { GiveReason } from './give-reason.tsx';
import { Judge } from './judge.tsx';
import { LadderHistory } from './ladder-history.tsx';
import { Proof } from './proof.tsx';
import { Restore } from './restore.tsx';
import { sayEvidence } from './say-evidence.ts';
import type { Teller } from './say-facts.ts';
import { actionsOn } from './told-actions.ts';
import { sayKinds } from './words.ts';

type Props = {
  one: RemovalCase;
  /** Warnings and blocks of its author on its page. */
  measures: readonly MeasureRow[];
  /** Keys of what its author wrote there, where other devices removed some of it; null where this one knows it all. */
  theirs: readonly string[] | null;
  rules: readonly PageRule[];
  ladder: Ladder;
  teller: Teller;
  /** What a hub calls this device; null where none knows it. */
  role: Role | null;
  person: string;
  actions: RemovalActions;
  /** Addresses of the same list with nothing open, and with the evidence before and after this one. */
  ways: { close: string; before: string | null; after: string | null };
};

/** The evidence of one removal, whole: what was written, why and when it went, what was done about it since. */
export function Detail(props: Props) {
  const { one, measures, theirs, rules, ladder, teller, role, person, actions: all, ways } = props;
  const { removal, snapshot, text, told } = one;
  const { now } = teller;
  const actions = useMemo(() => actionsOn(one, all), [one, all]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // One that was made is what the card is opened for; the place to write one down comes after the evidence.
  const complaint = (isByPage(removal) || removal.appeal !== null) && (
    <AppealPart {...{ one, teller, role, person, actions }} />
  );
  return (
    <aside class="case" aria-labelledby="case-title" data-testid="removal-case" data-key={removal.key}>
      <header>
        <h2 id="case-title" ref={title} tabIndex={-1}>
          {say('audit_case')}
        </h2>
        <Ways {...ways} />
      </header>
      {text === null ? (
        <p>{say('audit_text_unknown_note')}</p>
      ) : (
        <EvidenceText text={text} flags={snapshot?.flags ?? []} />
      )}
      <Findings one={one} />
      <Copies one={one} teller={teller} copy={actions.copy} />
      {one.lists.has('reasonless') &&
        (told ? (
          <p>{say('audit_reason_elsewhere')}</p>
        ) : (
          <GiveReason removal={removal} rules={rules} giveReason={actions.giveReason} />
        ))}
      {removal.appeal !== null && complaint}
      <Judge {...{ one, teller, role }} review={actions.reviewTold} />
      <Restore one={one} markRestored={actions.markRestored} />
      <Facts one={one} teller={teller} />
      {snapshot ? (
        <>
          <Context snapshot={snapshot} isTold={told !== undefined} erased={text === null} now={now} />
          <Proof snapshot={snapshot} isTold={told !== undefined} erased={text === null} actions={actions} />
        </>
      ) : (
        <p>{say('audit_no_snapshot')}</p>
      )}
      {removal.appeal === null && complaint}
      <LadderHistory measures={measures} ladder={ladder} now={now} />
      <Erase
        isTeams={theirs !== null}
        erased={text === null && removal.author.name === ''}
        staleDays={ladder.staleDays}
        erase={() => (theirs ? actions.eraseTold(theirs) : actions.eraseAuthor(removal.key))}
      />
      <p class="foot quiet">
        {say('audit_foot', teller.pageName(one.page), sayExactly(new Date(now).toISOString(), 'minute'))}
      </p>
    </aside>
  );
}

function Ways({ close, before, after }: Props['ways']) {
  return (
    <nav class="ways" aria-label={say('audit_ways')}>
      {before !== null && (
        <a class="button bare" href={before} title={say('audit_before')}>
          <Icon name="chevron-up" />
          <span class="unseen">{say('audit_before')}</span>
        </a>
      )}
      {after !== null && (
        <a class="button bare" href={after} title={say('audit_after')}>
          <Icon name="chevron-down" />
          <span class="unseen">{say('audit_after')}</span>
        </a>
      )}
      <a class="button bare" href={close} title={say('audit_close')}>
        <Icon name="close" />
        <span class="unseen">{say('audit_close')}</span>
      </a>
    </nav>
  );
}

/** What the detector said then, by which words lists; and what protects the substance. */
function Findings({ one }: { one: RemovalCase }) {
  const { kinds, signs, lists } = one;
  return (
    <ul class="findings">
      <li data-kind={kinds.length > 0 ? 'flag' : undefined}>
        <Icon name="flag" />
        {sayFlags(one)}
      </li>
      {lists.has('question') && (
        <li>
          <Icon name="question" />
          {say('audit_asked')}
        </li>
      )}
      {signs.length > 0 && (
        <li data-kind="protected">
          <Icon name="shield" />
          {say('audit_signs', saySigns(signs))}
        </li>
      )}
    </ul>
  );
}

function sayFlags({ kinds, flagRules, lexicon }: RemovalCase): string {
  if (kinds.length === 0) return say('audit_found_none');
  return say('audit_found', sayKinds(kinds), flagRules.join(', '), lexicon ?? say('audit_lexicon_unknown'));
}

type CopyProps = { one: RemovalCase; teller: Teller; copy: RemovalActions['copy'] };

function Copies({ one, teller, copy }: CopyProps) {
  const { told, busy, run } = useAction();
  return (
    <>
      <div class="bar copies">
        <button
          type="button"
          disabled={busy}
          onClick={() => run(() => copy(sayEvidence(one, teller)), say('audit_copied'))}
        >
          {say('audit_copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('audit_print')}
        </button>
      </div>
      <Message told={told} />
    </>
  );
}
