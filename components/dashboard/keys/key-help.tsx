import { say } from '~/lib/locale/say.ts';
import { Modal } from './modal.tsx';

const KEYS = [
  ['J', 'keys_next'],
  ['K', 'keys_previous'],
  ['Enter', 'keys_open'],
  ['R', 'keys_visit'],
  ['T', 'keys_take'],
  ['N', 'keys_note'],
  ['1–3', 'keys_reason'],
  ['U', 'keys_undo'],
  ['F', 'keys_filter'],
  ['/', 'keys_search'],
  ['Ctrl K', 'keys_commands'],
  ['Esc', 'keys_close'],
  ['?', 'keys_help'],
] as const;

/** What each key does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Modal title={say('keys_title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{say('keys_hint')}</p>
      <p class="ways">
        <a href="help.html" target="_blank" rel="noreferrer">
          {say('help_title')}
        </a>
        <a href="help.html#report" target="_blank" rel="noreferrer">
          {say('trouble_title')}
        </a>
      </p>
    </Modal>
  );
}
