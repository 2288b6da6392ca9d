import { useState } from 'preact/hooks';
import { type Given, GivenPart } from '~/components/common/given.tsx';
import { Message } from '~/components/common/message.tsx';
import { Section } from '~/components/common/section.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { PageSetting } from '~/lib/settings/schema.ts';
import { LadderSteps } from './ladder-steps.tsx';
import { PageRules } from './page-rules.tsx';

type Props = {
  pages: readonly PageSetting[];
  /** What the team prescribes of a field of a page. */
  given?: GivenField;
  /** Stores a page with other rules, steps or switches. */
  onChange: (page: PageSetting) => Promise<Outcome>;
};

type GivenField = (page: PageSetting, field: 'rules' | 'ladder' | 'vulgar') => Given | null;

/** Rules, measures and switches of one page at a time: each page has its own. */
export function Moderation({ pages, given = () => null, onChange }: Props) {
  const [chosen, setChosen] = useState('');
  const page = pages.find((each) => nameOf(each) === chosen) ?? pages[0];
  return (
    <Section id="moderation" title={say('options_moderation')} note={say('options_moderation_note')}>
      {page ? (
        <>
          {pages.length > 1 && <Choice pages={pages} page={page} onChoose={setChosen} />}
          <GivenPart given={given(page, 'rules')}>
            <PageRules
              key={`rules ${nameOf(page)}`}
              rules={page.rules ?? []}
              onChange={(rules) => onChange({ ...page, rules })}
            />
          </GivenPart>
          <GivenPart given={given(page, 'ladder')}>
            <LadderSteps
              key={`ladder ${nameOf(page)}`}
              ladder={page.ladder}
              onChange={(ladder) => onChange({ ...page, ladder })}
            />
          </GivenPart>
          <Switches page={page} vulgar={given(page, 'vulgar')} onChange={onChange} />
        </>
      ) : (
        <p>{say('options_moderation_none')}</p>
      )}
    </Section>
  );
}

type ChoiceProps = {
  pages: readonly PageSetting[];
  page: PageSetting;
  onChoose: (name: string) => void;
};

function Choice({ pages, page, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      {say('options_moderation_page')}
      <select value={nameOf(page)} onChange={(event) => onChoose(event.currentTarget.value)}>
        {pages.map((each) => (
          <option key={nameOf(each)} value={nameOf(each)}>
            {`${each.name ?? each.slug ?? each.owner} · ${say(each.network === 'vk' ? 'common_vk' : 'common_ok')}`}
          </option>
        ))}
      </select>
    </label>
  );
}

type SwitchesProps = { page: PageSetting; vulgar: Given | null; onChange: Props['onChange'] };

function Switches({ page, vulgar, onChange }: SwitchesProps) {
  const { told, busy, run } = useAction();
  const change = (part: Partial<PageSetting>) => run(() => onChange({ ...page, ...part }), '');
  return (
    <div class="group">
      <h3>{say('options_sight')}</h3>
      <label class="switch">
        <input
          type="checkbox"
          checked={page.blurObscene ?? false}
          disabled={busy}
          onChange={(event) => change({ blurObscene: event.currentTarget.checked })}
        />
        {say('options_blur')}
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={page.vulgar ?? false}
          disabled={busy || vulgar?.locked === true}
          onChange={(event) => change({ vulgar: event.currentTarget.checked })}
        />
        {say('options_vulgar')}
        {vulgar && <span class="quiet">({vulgar.words.toLowerCase()})</span>}
      </label>
      <p class="quiet">{say('options_protected')}</p>
      <Message told={told} />
    </div>
  );
}

function nameOf({ network, owner }: Pick<PageSetting, 'network' | 'owner'>): string {
  return `${network}:${owner}`;
}
