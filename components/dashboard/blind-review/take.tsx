import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { writeAddress } from '~/components/dashboard/address.ts';
import { Blank } from '~/components/dashboard/common/blank.tsx';
import { sayPage } from '~/components/dashboard/common/page-cell.tsx';
import type { PageName } from '~/components/dashboard/common/page-name.ts';
import type { Go } from '~/components/dashboard/use-address.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';

type Props = {
  /** True where answers of this month were drawn before. */
  again: boolean;
  month: string;
  /** The page whose answers are asked for; null for all. */
  page: string | null;
  pages: readonly string[];
  pageName: PageName;
  go: Go;
  draw: () => Promise<Outcome>;
};

/** The beginning of a review: what it is good for, from which pages, and the button that draws. */
export function Take({ again, month, page, pages, pageName, go, draw }: Props) {
  const { told, busy, run } = useAction();
  const body = (
    <>
      {pages.length > 1 && (
        <label class="blind-from">
          {say('blind_from')}
          <select
            value={page ?? ''}
            onChange={({ currentTarget: { value } }) => go(writeAddress('blind', { month, page: value }))}
          >
            <option value="">{say('blind_all_pages')}</option>
            {pages.map((one) => (
              <option key={one} value={one}>
                {sayPage(one, pageName)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        class={again ? undefined : 'primary'}
        disabled={busy}
        onClick={() => void run(draw, '')}
      >
        {say(again ? 'blind_take_more' : 'blind_take')}
      </button>
      <Message told={told} />
    </>
  );
  if (again) return <div class="blind-again">{body}</div>;
  return (
    <Blank icon="eye-closed" title={say('blind_first')}>
      <p>{say('blind_first_note')}</p>
      {body}
    </Blank>
  );
}
