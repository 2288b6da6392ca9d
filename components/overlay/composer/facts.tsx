import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FACT_KIND_WORDS } from '~/components/common/fact-kinds.ts';
import type { FactsView, PageFact } from '~/lib/comment/page-fact.ts';
import { say, sayCount } from '~/lib/locale/say.ts';
import { fold } from '~/lib/text/words.ts';
import type { ComposerHost } from './composer-host.ts';
import { insertAtCaret } from './insert-at-caret.ts';

/** From so many facts on they are searched. */
const SEARCHED = 8;

type Props = {
  commentKey: string;
  field: RefObject<HTMLTextAreaElement | null>;
  reach: ComposerHost['reach'];
  onWrite(text: string): void;
};

/** Phones, hours and links of the page that are true today; a press puts the value where the caret stands. */
export function Facts({ commentKey, field, reach, onWrite }: Props) {
  const view = useFacts(commentKey, reach);
  const [wanted, setWanted] = useState('');
  if (view === null) return null;
  const { facts, expired } = view;
  const words = fold(wanted);
  const found = facts.filter(({ label, value }) => fold(`${label} ${value}`).includes(words));
  const insert = ({ value }: PageFact) => {
    if (field.current) insertAtCaret(field.current, value, onWrite);
  };
  return (
    <section class="facts" aria-label={say('composer_facts')} data-testid="composer-facts">
      <div class="row">
        <h3>{say('composer_facts')}</h3>
        {facts.length > SEARCHED && (
          <input
            type="search"
            aria-label={say('composer_facts_search')}
            placeholder={say('composer_facts_search')}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        {facts.length === 0 && expired === 0 && <span class="quiet small">{say('composer_facts_none')}</span>}
        {expired > 0 && <span class="quiet small">{sayCount('composer_facts_expired', expired)}</span>}
        {(facts.length === 0 || expired > 0) && (
          <button type="button" class="link" onClick={() => void reach('facts.open', {})}>
            {say(expired > 0 ? 'composer_facts_mend' : 'composer_facts_add')}
          </button>
        )}
      </div>
      {found.length > 0 && <Choice facts={found} onChoose={insert} />}
      <p class="quiet small live" role="status">
        {facts.length > 0 && found.length === 0 && say('composer_facts_not_found')}
      </p>
    </section>
  );
}

/** One stop of the Tab key; the arrows go from fact to fact. */
function Choice({ facts, onChoose }: { facts: readonly PageFact[]; onChoose(fact: PageFact): void }) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, facts.length - 1);
  const go = (to: number) => {
    const next = (to + facts.length) % facts.length;
    setAt(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const steer = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: stop + 1,
      ArrowDown: stop + 1,
      ArrowLeft: stop - 1,
      ArrowUp: stop - 1,
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <ul ref={list} class="chips">
      {facts.map((fact, index) => (
        <li key={`${fact.kind} ${fact.label} ${fact.value}`}>
          <button
            type="button"
            class="chip"
            tabIndex={index === stop ? 0 : -1}
            title={say('composer_fact_insert', say(FACT_KIND_WORDS[fact.kind]))}
            onFocus={() => setAt(index)}
            onKeyDown={steer}
            onClick={() => onChoose(fact)}
          >
            <span class="quiet">{fact.label}</span> {fact.value}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Asked for with each comment, and again when the author comes back from another tab. */
function useFacts(key: string, reach: ComposerHost['reach']): FactsView | null {
  const [view, setView] = useState<FactsView | null>(null);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await reach('page.facts', { key });
      if (!left && answer) setView(answer);
    };
    setView(null);
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', ask);
    };
  }, [key, reach]);
  return view;
}
