import { useRef, useState } from 'preact/hooks';
import { Icon } from '~/components/common/icon.tsx';
import { Message } from '~/components/common/message.tsx';
import { useAction } from '~/components/common/use-action.ts';
import { Chip } from '~/components/dashboard/common/chip.tsx';
import { say } from '~/lib/locale/say.ts';
import { LONGEST_VIEW_NAME, type SavedView } from '~/lib/settings/view-schema.ts';
import type { ViewActions } from './view-actions.ts';

type Props = {
  views: readonly SavedView[];
  /** Address of what is looked at now, without the comment that is open. */
  here: string;
  /** Address of the same section with nothing chosen. */
  plain: string;
  actions: ViewActions;
};

/** Places with filters that were given a name: one click opens them, and what is looked at now can be kept. */
export function SavedViews({ views, here, plain, actions }: Props) {
  const { told, busy, run } = useAction();
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const [gone, setGone] = useState<{ view: SavedView; at: number } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const current = views.find(({ address }) => address === here) ?? null;
  const done = () => {
    setNaming(null);
    button.current?.focus();
  };
  const keep = async (name: string) => {
    const view = naming === 'new' || naming === null ? null : naming;
    const kept = view ?? { id: crypto.randomUUID(), address: here };
    const next = { ...kept, name };
    const write = (all: SavedView[]) =>
      view ? all.map((one) => (one.id === view.id ? next : one)) : [...all, next];
    if (await run(() => actions.keep(write), '')) done();
  };
  const drop = async (view: SavedView) => {
    const at = views.indexOf(view);
    if (await run(() => actions.keep((all) => all.filter(({ id }) => id !== view.id)), '')) {
      setGone({ view, at });
      setNaming(null);
    }
  };
  const restore = async ({ view, at }: NonNullable<typeof gone>) => {
    const back = (all: SavedView[]) => [...all.slice(0, at), view, ...all.slice(at)];
    if (await run(() => actions.keep(back), '')) setGone(null);
  };
  if (views.length === 0 && here === plain && !gone) return null;
  return (
    <section class="saved" aria-label={say('views_title')} data-testid="saved-views">
      <ul class="chips">
        {views.map((view) => (
          <Chip
            key={view.id}
            chosen={view === current}
            href={view === current ? plain : view.address}
            name={view.name}
          />
        ))}
      </ul>
      {naming === null && (
        <>
          {current && (
            <button type="button" class="bare" ref={button} onClick={() => setNaming(current)}>
              <Icon name="pen" />
              {say('views_change')}
            </button>
          )}
          {!current && here !== plain && (
            <button type="button" class="bare" ref={button} onClick={() => setNaming('new')}>
              {say('views_save')}
            </button>
          )}
        </>
      )}
      {naming !== null && (
        <NameForm
          key={naming === 'new' ? 'new' : naming.id}
          name={naming === 'new' ? '' : naming.name}
          busy={busy}
          onKeep={keep}
          onCancel={done}
          onDrop={naming === 'new' ? null : () => drop(naming)}
        />
      )}
      <p class="quiet live" role="status">
        {gone && (
          <>
            {say('views_dropped', gone.view.name)}{' '}
            <button type="button" class="bare" data-undo disabled={busy} onClick={() => restore(gone)}>
              {say('triage_undo')}
            </button>
          </>
        )}
      </p>
      <Message told={told} />
    </section>
  );
}

type FormProps = {
  name: string;
  busy: boolean;
  onKeep: (name: string) => void;
  onCancel: () => void;
  /** Null for a view that is not kept yet. */
  onDrop: (() => void) | null;
};

function NameForm({ name, busy, onKeep, onCancel, onDrop }: FormProps) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      class="saved-name"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(typed.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <input
        type="text"
        aria-label={say('views_name')}
        placeholder={say('views_name')}
        value={typed}
        maxLength={LONGEST_VIEW_NAME}
        required
        ref={focusOnce}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="primary" disabled={busy || typed.trim() === ''}>
        {say('views_keep')}
      </button>
      {onDrop && (
        <button type="button" disabled={busy} onClick={onDrop}>
          {say('views_drop')}
        </button>
      )}
      <button type="button" class="bare" onClick={onCancel}>
        {say('views_cancel')}
      </button>
    </form>
  );
}

const focusOnce = (field: HTMLInputElement | null) => field?.focus();
