import { useCallback, useEffect } from 'preact/hooks';
import { GivenContext } from '~/components/common/given.tsx';
import { Message } from '~/components/common/message.tsx';
import { useNow } from '~/components/common/now.ts';
import type { Member } from '~/lib/comment/claim.ts';
import type { Network } from '~/lib/comment/sighting.ts';
import { dateIn } from '~/lib/deadline/zone.ts';
import type { Language } from '~/lib/locale/english.ts';
import { say } from '~/lib/locale/say.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import {
  DEFAULT_SETTINGS,
  type OfficialSetting,
  type PageSetting,
  type PeerSetting,
  type PolicySetting,
  type Settings,
  type TargetSetting,
} from '~/lib/settings/schema.ts';
import { isSamePage } from '~/lib/settings/team-pages.ts';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import { isoDate } from '~/lib/text/day.ts';
import { Approval } from './approval.tsx';
import { WorkCalendarPart } from './calendar.tsx';
import { CoachLimitsPart } from './coach-limits.tsx';
import { DutyContacts } from './contacts.tsx';
import { Facts } from './facts/facts.tsx';
import { LanguageChoice } from './language.tsx';
import { Moderation } from './moderation.tsx';
import { Officials } from './officials.tsx';
import { Pages } from './pages.tsx';
import { type PeerOrder, PeerPart } from './peer.tsx';
import { Policy } from './policy.tsx';
import { Reminders } from './reminders.tsx';
import { Retention } from './retention.tsx';
import { SelectorSets, type SelectorsInForce } from './selectors.tsx';
import { Server } from './server.tsx';
import { fieldGiven, NO_TEAM, pageGiven, sectionGiven, type TeamState } from './team/prescribed.ts';
import { TeamSettingsPart } from './team/team-settings.tsx';
import { Transfer } from './transfer.tsx';

/** What the page asks to be done; every answer is shown next to the control that asked. */
export type OptionsActions = {
  switchPage: (page: PageSetting, on: boolean) => Promise<Outcome>;
  keepPages: (pages: PageSetting[]) => Promise<Outcome>;
  keepOfficials: (officials: OfficialSetting[]) => Promise<Outcome>;
  keepPolicy: (policy: PolicySetting) => Promise<Outcome>;
  keepCalendar: (calendar: Settings['calendar']) => Promise<Outcome>;
  keepQuiet: (quiet: Settings['quiet']) => Promise<Outcome>;
  keepDigest: (digest: Settings['digest']) => Promise<Outcome>;
  keepOnDuty: (onDuty: boolean) => Promise<Outcome>;
  keepApproval: (approval: Settings['approval']) => Promise<Outcome>;
  keepCoachLimits: (coachLimits: Settings['coachLimits']) => Promise<Outcome>;
  keepRetention: (retention: Settings['retention']) => Promise<Outcome>;
  connect: (url: string, code: string, name: string) => Promise<Outcome>;
  rename: (name: string) => Promise<Outcome>;
  connectPeer: (kind: PeerSetting['kind'], order: PeerOrder) => Promise<Outcome>;
  checkPeer: (target: TargetSetting) => Promise<Outcome>;
  disconnect: (target: TargetSetting) => Promise<Outcome>;
  exportFile: () => Promise<string>;
  importFile: (text: string) => Promise<Outcome>;
  importSelectors: (text: string) => Promise<Outcome>;
  publishSelectors: (network: Network) => Promise<Outcome>;
  resetSelectors: (network: Network) => Promise<Outcome>;
  /** A supervisor gives settings out to the whole team, or leaves it at what another gave out meanwhile. */
  publishSettings: (settings: TeamSettings) => Promise<Outcome>;
  leaveAsGiven: () => void;
  chooseLanguage: (language: Language) => void;
};

type Props = {
  settings: Settings;
  /** Why the settings are not what was stored; null when they are. */
  trouble: string | null;
  status: string | null;
  selectors: SelectorsInForce[];
  /** How colleagues see this device; null without a team. */
  me?: Member | null;
  team?: TeamState;
  /** What this supervisor could not give out, because another was faster; null when nothing stands open. */
  refused?: TeamSettings | null;
  actions: OptionsActions;
};

const PEERS = ['redmine', 'rt'] as const;

/** All settings on one page, in the order in which a new moderator needs them. */
export function Options({
  settings,
  trouble,
  status,
  selectors,
  me = null,
  team = NO_TEAM,
  refused = null,
  actions,
}: Props) {
  const { pages, officials, policy, calendar, quiet, onDuty, targets, approval, coachLimits, retention } =
    settings;
  const now = useNow();
  useEffect(showAsked, []);
  const given = useCallback((section: string) => sectionGiven(team, section), [team]);
  const hub = targets.find(({ kind }) => kind === 'hub') ?? null;
  const keepPage = (page: PageSetting) =>
    actions.keepPages(pages.map((other) => (isSamePage(other, page) ? page : other)));
  return (
    <GivenContext.Provider value={given}>
      <main class="options">
        <div class="title">
          <h1>{say('options_title')}</h1>
          <span class="ways">
            <a href="dashboard.html">{say('options_dashboard')}</a>
            <a href="help.html">{say('help_title')}</a>
            <a href="help.html#report">{say('trouble_title')}</a>
          </span>
        </div>
        <Message told={trouble === null ? null : { kind: 'failed', text: trouble }} />
        <Pages
          pages={pages}
          given={(page) => pageGiven(team, page)}
          onSwitch={actions.switchPage}
          onRemove={(page) => actions.keepPages(pages.filter((other) => other !== page))}
        />
        <Moderation
          pages={pages}
          given={(page, field) => fieldGiven(team, page, field)}
          onChange={keepPage}
        />
        <Officials officials={officials} onChange={actions.keepOfficials} />
        <Policy policy={policy} standard={DEFAULT_SETTINGS.policy} onChange={actions.keepPolicy} />
        <WorkCalendarPart calendar={calendar} now={now} onChange={actions.keepCalendar} />
        <Reminders
          quiet={quiet}
          digest={settings.digest}
          onDuty={onDuty}
          team={hub !== null}
          onQuiet={actions.keepQuiet}
          onDigest={actions.keepDigest}
          onDutyChange={actions.keepOnDuty}
        />
        <Facts
          pages={pages}
          today={isoDate(dateIn(now, calendar.zone))}
          given={(page) => fieldGiven(team, page, 'facts')}
          onChange={keepPage}
        />
        <DutyContacts pages={pages} onChange={keepPage} />
        <Server
          target={hub}
          status={status}
          me={me}
          onConnect={actions.connect}
          onRename={actions.rename}
          onDisconnect={actions.disconnect}
        />
        {hub && (
          <TeamSettingsPart
            settings={settings}
            state={team}
            refused={refused}
            onPublish={actions.publishSettings}
            onGiveUp={actions.leaveAsGiven}
            now={now}
          />
        )}
        {PEERS.map((kind) => (
          <PeerPart
            key={kind}
            kind={kind}
            target={targets.find((target) => target.kind === kind) ?? null}
            onConnect={(order) => actions.connectPeer(kind, order)}
            onCheck={actions.checkPeer}
            onDisconnect={actions.disconnect}
          />
        ))}
        <Approval approval={approval} trainee={me?.role === 'trainee'} onChange={actions.keepApproval} />
        <CoachLimitsPart limits={coachLimits} onChange={actions.keepCoachLimits} />
        <Retention retention={retention} onChange={actions.keepRetention} />
        <Transfer onExport={actions.exportFile} onImport={actions.importFile} />
        <SelectorSets
          inForce={selectors}
          onImport={actions.importSelectors}
          onReset={actions.resetSelectors}
          onPublish={hub ? actions.publishSelectors : null}
        />
        <LanguageChoice onChoose={actions.chooseLanguage} />
      </main>
    </GivenContext.Provider>
  );
}

/** The part that the address asks for: it was not there yet when the browser looked for it. */
function showAsked(): void {
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
