import { useCallback, useMemo, useState } from 'preact/hooks';
import { useObserved } from '~/components/common/use-observed.ts';
import { useRole } from '~/components/common/use-role.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { useUnread } from '~/components/common/use-unread.ts';
import { say } from '~/lib/locale/say.ts';
import { outboxFigures, type SyncView } from '~/lib/log/outbox/outbox-figures.ts';
import { send } from '~/lib/messages/send.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { Role } from '~/lib/settings/roles.ts';
import { type PageSetting, SETTINGS_VERSION } from '~/lib/settings/schema.ts';
import { readSelectorsText } from '~/lib/settings/selectors.ts';
import type { SettingsParts } from '~/lib/settings/settings-file.ts';
import type { SettingsState } from '~/lib/settings/store.ts';
import { splitPages } from '~/lib/settings/team-pages.ts';
import { TEAM_PARTS, type TeamSettings } from '~/lib/settings/team-schema.ts';
import { exportSettings } from '~/lib/settings/transfer.ts';
import { KNOWN_FIELDS } from '~/lib/sites/known-fields.ts';
import { unreadableSelector } from '~/lib/sites/readable-selector.ts';
import { Options, type OptionsActions } from './options.tsx';
import type { TeamState } from './team/prescribed.ts';
import { useTeamPlace } from './team/use-team-settings.ts';
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
  const figures = useObserved(readFigures);
  const unread = useUnread();
  const me = useMember(hub);
  const place = useTeamPlace(hub);
  const [refused, setRefused] = useState<TeamSettings | null>(null);
  const team = useMemo(() => state && { ...state, ...place }, [state, place]);
  if (!state || !team) return null;
  return (
    <Options
      settings={state.settings}
      trouble={state.trouble}
      status={unread ? say('log_unreadable') : figures && sayStatus(figures, known?.role ?? null)}
      selectors={selectors}
      me={me}
      team={team}
      refused={refused}
      actions={actionsWith(allow, { ...state, ...place, onRefused: setRefused })}
    />
  );
}

type Known = SettingsState &
  Pick<TeamState, 'supervises'> & { onRefused: (settings: TeamSettings | null) => void };

function actionsWith(allow: Props['allow'], known: Known): OptionsActions {
  const keep = (parts: SettingsParts) => keepFor(known, parts);
  return {
    switchPage: ({ network, owner, slug, name }, on) =>
      send('page.moderate', { page: { network, owner, slug, name }, on }),
    keepPages: (pages) => keepPages(known, pages),
    keepOfficials: (officials) => keep({ officials }),
    keepPolicy: (policy) => keep({ policy }),
    keepCalendar: (calendar) => keep({ calendar }),
    keepQuiet: (quiet) => keep({ quiet }),
    keepDigest: (digest) => keep({ digest }),
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
    publishSettings: (settings) => publish(known, settings),
    leaveAsGiven: () => known.onRefused(null),
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

/** What a supervisor changes of a part that the team has, the whole team gets; everything else stays here. */
async function keepFor(known: Known, parts: SettingsParts): Promise<Outcome> {
  const { supervises, prescribed, team } = known;
  const shared = TEAM_PARTS.flatMap((part) =>
    parts[part] !== undefined && prescribed[part] === 'team' ? [[part, parts[part]]] : [],
  );
  if (!supervises || !team || shared.length === 0) return keepOwn(parts);
  return publish(known, { ...team.settings, ...Object.fromEntries(shared) });
}

async function keepPages(known: Known, pages: PageSetting[]): Promise<Outcome> {
  const { own, team, supervises } = known;
  if (!team?.settings.pages) return keepOwn({ pages });
  const split = splitPages(pages, own.pages, team.settings.pages);
  const changed = JSON.stringify(split.team) !== JSON.stringify(team.settings.pages);
  if (changed && supervises) {
    const outcome = await publish(known, { ...team.settings, pages: split.team });
    if (!outcome.ok) return outcome;
  }
  return keepOwn({ pages: split.own });
}

/** What could not be given out because another was faster stays in sight until a person has decided. */
async function publish({ team, onRefused }: Known, settings: TeamSettings): Promise<Outcome> {
  const answer = await send('team.settings.publish', { over: team?.version ?? 0, settings });
  if (answer.ok) onRefused(null);
  else if (answer.stale) onRefused(settings);
  return answer;
}

/** One part goes the way of a settings file: the others stay, the background checks it and settles the log. */
function keepOwn(parts: SettingsParts): Promise<Outcome> {
  return send('settings.import', { text: JSON.stringify({ otklik: SETTINGS_VERSION, ...parts }) });
}

function sayStatus({ pending, parked, lastError }: SyncView, role: Role | null): string {
  if (role === 'trainee') return say('options_status_trainee');
  if (lastError) return lastError;
  if (parked > 0) return say('options_status_parked', parked);
  return pending > 0 ? say('options_status_waiting', pending) : say('options_status_clear');
}
