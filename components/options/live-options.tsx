import { useCallback } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useRole } from '~/components/common/use-role.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { say } from '~/lib/locale/say.ts';
import { outboxFigures, type SyncView } from '~/lib/log/outbox-figures.ts';
import { send } from '~/lib/messages/send.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Role } from '~/lib/settings/roles.ts';
import { SETTINGS_VERSION } from '~/lib/settings/schema.ts';
import { readSelectorsText } from '~/lib/settings/selectors.ts';
import type { SettingsParts } from '~/lib/settings/settings-file.ts';
import { exportSettings } from '~/lib/settings/transfer.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import { unreadableSelector } from '~/lib/sites/readable-selector.ts';
import { Options, type OptionsActions } from './options.tsx';
import { useMember } from './use-member.ts';
import { useSelectors } from './use-selectors.ts';

type Props = {
  /** Asks the browser for the right to reach a server; must be called while the press of the button counts. */
  allow: Record<'hub' | 'peer', (url: string) => Promise<Outcome>>;
};

/** The options over the settings in force; every change goes through the background. */
export function LiveOptions({ allow }: Props) {
  const state = useSettings();
  const hub = state?.settings.targets.find(({ kind }) => kind === 'hub')?.id ?? null;
  const readFigures = useCallback(() => outboxFigures(hub === null ? [] : [hub]), [hub]);
  const selectors = useSelectors();
  const known = useRole();
  const { value } = useObserved(readFigures);
  const me = useMember(hub);
  if (!state) return null;
  return (
    <Options
      settings={state.settings}
      trouble={state.trouble}
      status={value && sayStatus(value, known?.role ?? null)}
      selectors={selectors}
      me={me}
      actions={actionsWith(allow)}
    />
  );
}

function actionsWith(allow: Props['allow']): OptionsActions {
  return {
    switchPage: ({ network, owner, slug, name }, on) =>
      send('page.moderate', { page: { network, owner, slug, name }, on }),
    keepPages: (pages) => keep({ pages }),
    keepOfficials: (officials) => keep({ officials }),
    keepPolicy: (policy) => keep({ policy }),
    keepCalendar: (calendar) => keep({ calendar }),
    keepQuiet: (quiet) => keep({ quiet }),
    keepOnDuty: (onDuty) => keep({ onDuty }),
    keepApproval: (approval) => keep({ approval }),
    keepCoachLimits: (coachLimits) => keep({ coachLimits }),
    keepRetention: (retention) => keep({ retention }),
    connect: async (url, code, name) => {
      const allowed = await allow.hub(url);
      return allowed.ok ? send('hub.connect', { url, code, ...(name !== '' && { name }) }) : allowed;
    },
    connectPeer: async (kind, order) => {
      const allowed = await allow.peer(order.url);
      return allowed.ok ? send('peer.connect', { kind, ...order }) : allowed;
    },
    // The browser may have taken the right back since.
    checkPeer: async ({ id, url }) => {
      const allowed = await allow.peer(url);
      return allowed.ok ? send('peer.check', { target: id }) : allowed;
    },
    rename: (name) => send('team.rename', { name }),
    disconnect: ({ id }) => send('hub.disconnect', { target: id }),
    exportFile: exportSettings,
    importFile: (text) => send('settings.import', { text }),
    importSelectors,
    publishSelectors: (network) => send('selectors.publish', { network }),
    resetSelectors: (network) => send('selectors.reset', { network }),
    // Every text of the page changes, so the page is read anew.
    chooseLanguage: (language) =>
      void send('language.choose', { language }).then(() => window.location.reload()),
  };
}

/** Whether the browser can parse a selector only a page can tell: the worker has no document. */
async function importSelectors(text: string): Promise<Outcome> {
  const read = readSelectorsText(text, KNOWN_FIELDS);
  if (!read.ok) return read;
  const broken = unreadableSelector(read.selectors.fields);
  if (broken) return { ok: false, reason: say('selectors_unreadable', broken.field, broken.select) };
  return send('selectors.import', { text });
}

/** One part goes the way of a settings file: the others stay, the background checks it and settles the log. */
function keep(parts: SettingsParts): Promise<Outcome> {
  return send('settings.import', { text: JSON.stringify({ otklik: SETTINGS_VERSION, ...parts }) });
}

function sayStatus({ pending, parked, lastError }: SyncView, role: Role | null): string {
  if (role === 'trainee') return say('options_status_trainee');
  if (lastError) return lastError;
  if (parked > 0) return say('options_status_parked', parked);
  return pending > 0 ? say('options_status_waiting', pending) : say('options_status_clear');
}
