import { useEffect, useState } from 'preact/hooks';
import { loadSettings, type SettingsState, watchSettings } from '~/lib/settings/store.ts';

/** Settings in force, kept up to date; null until they were read, and where they cannot be: `SettingsTrouble` says why. */
export function useSettings(): SettingsState | null {
  const [state, setState] = useState<SettingsState | null>(null);
  useEffect(() => {
    const read = () => void loadSettings().then(setState, () => undefined);
    read();
    return watchSettings(read);
  }, []);
  return state;
}
