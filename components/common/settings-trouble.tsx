import { useEffect, useState } from 'preact/hooks';
import { say } from '~/lib/locale/say.ts';
import { readSettings } from '~/lib/settings/store.ts';
import { ErrorText } from './error/error-text.tsx';
import { Icon } from './icon.tsx';

/** Says why the browser does not give out the settings, and tries again; nothing while `asked` is awaited or null. */
export function SettingsTrouble({ asked }: { asked: Promise<string | null> }) {
  const [reason, setReason] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void asked.then(setReason);
  }, [asked]);
  const retry = async () => {
    setBusy(true);
    const still = await whyUnread();
    // What the page could not read at its start it does not ask for again.
    if (still === null) location.reload();
    setBusy(false);
  };
  if (reason === null) return null;
  return (
    <section class="log-trouble settings-trouble" data-tone="late" role="alert">
      <Icon name="triangle" />
      <div>
        <p>
          <ErrorText text={reason} />
        </p>
        <p>{say('settings_out_of_reach_do')}</p>
        <p class="ways">
          <button type="button" disabled={busy} onClick={() => void retry()}>
            {say('log_trouble_retry')}
          </button>
          <a href="help.html#report" target="_blank" rel="noreferrer">
            {say('trouble_title')}
          </a>
        </p>
      </div>
    </section>
  );
}

/** Why there are no settings, in a sentence; null where there are. */
export async function whyUnread(): Promise<string | null> {
  try {
    await readSettings();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
