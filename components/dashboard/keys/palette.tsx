import { useRef, useState } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';
import { type Command, matching } from './commands.ts';
import { Modal } from './modal.tsx';

type Props = { commands: readonly Command[]; onClose: () => void };

/** Leads anywhere by the first letters of its name: Enter goes to the first, arrows to the others. */
export function Palette({ commands, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = matching(commands, typed);
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])];
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = links();
    const at = all.findIndex((link) => link.matches(':focus'));
    all[Math.max(0, at + step)]?.focus();
  };
  return (
    <Modal title={say('keys_go')} onClose={onClose} first={field}>
      <div class="palette">
        <input
          ref={field}
          type="text"
          aria-label={say('keys_go_label')}
          placeholder={say('keys_go_label')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === 'Enter' ? links()[0]?.click() : steer(event))}
        />
        <ul ref={list}>
          {found.map(({ name, href }, place) => (
            <li key={`${name} ${href}`}>
              <a href={href} data-first={place === 0 || undefined} onClick={onClose} onKeyDown={steer}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <p class="quiet live" role="status">
          {found.length === 0 && say('dashboard_none_match')}
        </p>
      </div>
    </Modal>
  );
}
