import { useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { sayCommunity } from '~/components/options/community.tsx';
import { factsOn, MOST_FACTS, type PageFact } from '~/lib/comment/page-fact.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';
import { FactForm } from './fact-form.tsx';
import { FactLine } from './fact-line.tsx';
import { newFact } from './new-fact.ts';

const NETWORKS = { vk: 'common_vk', ok: 'common_ok' } as const;

type Props = {
  page: PageSetting;
  others: readonly PageSetting[];
  today: string;
  onChange: (page: PageSetting) => Promise<Outcome>;
};

/** Which fact is being written: a new one, or the one at a place of the list. */
type Open = { at: number | 'new'; fact: PageFact };

/** The facts of one page: which are out of date or soon will be, each to change or to take away. */
export function PageFacts({ page, others, today, onChange }: Props) {
  const { told, busy, run } = useAction();
  const [open, setOpen] = useState<Open | null>(null);
  const [removed, setRemoved] = useState<{ at: number; fact: PageFact } | null>(null);
  const facts = page.facts ?? [];
  const { expired, soon } = factsOn(facts, today);
  const name = page.name ?? page.slug ?? page.owner;
  const keep = (next: PageFact[], done: string) => run(() => onChange({ ...page, facts: next }), done);

  const save = async (fact: PageFact) => {
    if (open === null) return;
    const next = open.at === 'new' ? [...facts, fact] : facts.with(open.at, fact);
    if (!(await keep(next, say('options_fact_saved')))) return;
    setRemoved(null);
    setOpen(null);
  };
  const remove = async (at: number) => {
    const fact = facts[at];
    if (fact && (await keep(facts.toSpliced(at, 1), ''))) setRemoved({ at, fact });
  };
  const bringBack = async () => {
    if (removed && (await keep(facts.toSpliced(removed.at, 0, removed.fact), ''))) setRemoved(null);
  };
  return (
    <div class="group">
      <h3>{say('options_contacts_page', name, say(NETWORKS[page.network]))}</h3>
      <div class="message live" data-tone={expired > 0 ? 'late' : 'soon'} role="status">
        {(expired > 0 || soon > 0) && (
          <>
            <Icon name="clock-late" />
            <p>
              {[
                expired > 0 && sayCount('options_facts_expired', expired),
                soon > 0 && sayCount('options_facts_soon', soon),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
          </>
        )}
      </div>
      {facts.length > 0 ? (
        <ul class="list facts">
          {facts.map((fact, at) => (
            <FactLine
              key={`${fact.kind} ${fact.label} ${fact.value}`}
              fact={fact}
              today={today}
              busy={busy || open !== null}
              onChange={() => setOpen({ at, fact })}
              onRemove={() => void remove(at)}
            />
          ))}
        </ul>
      ) : (
        <p class="quiet">{say('options_facts_none')}</p>
      )}
      <div class="message live" data-tone="quiet" role="status">
        {removed && (
          <>
            <p>{say('options_fact_removed', removed.fact.label)}</p>
            <button type="button" disabled={busy} onClick={() => void bringBack()}>
              {say('options_fact_back')}
            </button>
          </>
        )}
      </div>
      {open ? (
        <FactForm
          key={open.at}
          fact={open.fact}
          taken={facts.filter((_, at) => at !== open.at)}
          today={today}
          busy={busy}
          onSave={(fact) => void save(fact)}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <div class="buttons">
          <button
            type="button"
            disabled={busy || facts.length >= MOST_FACTS}
            onClick={() => setOpen({ at: 'new', fact: newFact(today) })}
          >
            <Icon name="plus" />
            {say('options_fact_add')}
            <span class="unseen">: {sayCommunity(page)}</span>
          </button>
          {facts.length === 0 &&
            others.flatMap((other) =>
              other !== page && other.facts?.length
                ? [
                    <button
                      key={`${other.network}:${other.owner}`}
                      type="button"
                      class="bare"
                      disabled={busy}
                      onClick={() => void keep(other.facts ?? [], say('options_fact_saved'))}
                    >
                      {say('options_facts_take', other.name ?? other.owner, say(NETWORKS[other.network]))}
                    </button>,
                  ]
                : [],
            )}
        </div>
      )}
      <Message told={told} />
    </div>
  );
}
