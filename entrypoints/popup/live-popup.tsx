import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sayThrown } from '~/components/common/error/say-thrown.ts';
import { useSettings } from '~/components/common/use-settings.ts';
import { Popup } from '~/components/popup/popup.tsx';
import type { SetupView } from '~/components/popup/setup-steps.tsx';
import type { TabView } from '~/components/popup/tab-view.ts';
import { send } from '~/lib/messages/send.ts';
import type { TodayFigures } from '~/lib/messages/table.ts';
import { isModerated } from '~/lib/settings/moderated.ts';
import { DEFAULT_SETTINGS } from '~/lib/settings/schema.ts';
import { keepSetupDone, readSetupDone } from '~/lib/settings/setup-steps.ts';
import type { SettingsState } from '~/lib/settings/store.ts';
import { isSamePage } from '~/lib/settings/team-pages.ts';
import { type KeptTour, readTour } from '~/lib/settings/tour-store.ts';
import { askCurrentTab, askForNetworks, type CurrentTab } from './current-tab.ts';

/** The popup over the tab in front and the figures of the background. */
export function LivePopup() {
  const state = useSettings();
  const [tab, setTab] = useState<CurrentTab | null>(null);
  const [figures, setFigures] = useState<TodayFigures | null>(null);
  const [uncounted, setUncounted] = useState<string | null>(null);
  const [tour, setTour] = useState<KeptTour | null>(null);
  const [through, setThrough] = useState(true);
  // Without figures the popup still does its work.
  const count = async () => {
    try {
      setFigures(await send('today.figures', {}));
      setUncounted(null);
    } catch (error) {
      setFigures(null);
      setUncounted(sayThrown(error));
    }
  };
  useEffect(() => {
    void askCurrentTab().then(setTab);
    void readTour().then(setTour);
    void readSetupDone().then(setThrough);
  }, []);
  useEffect(() => {
    void count();
  }, [state]);
  const reload = async () => {
    if (tab && tab.kind !== 'elsewhere' && tab.id !== null) await browser.tabs.reload(tab.id);
    close();
  };
  const allow = async () => {
    if (await askForNetworks()) await reload();
  };
  const steps = through || !tab || !state ? null : setupOf(tab, state);
  const endSteps = async () => {
    setThrough(true);
    await keepSetupDone();
  };
  const look = async () => {
    await endSteps();
    await browser.tabs.create({ url: browser.runtime.getURL('options.html#policy') });
  };
  return (
    <Popup
      tab={tab && state && viewOf(tab, state)}
      figures={figures}
      uncounted={uncounted}
      onCount={count}
      tour={tour}
      setup={steps && { ...steps, onLook: look, onLeave: endSteps }}
      onModerate={(page, on) => send('page.moderate', { page, on })}
      onReload={reload}
      onAllow={allow}
    />
  );
}

function viewOf(tab: CurrentTab, { settings, team }: SettingsState): TabView {
  if (tab.kind !== 'heard') return { kind: tab.kind };
  const { page } = tab.report;
  if (!page) return { kind: 'no-page' };
  const given = team?.settings.pages?.some((one) => isSamePage(one, page)) === true;
  return { kind: 'page', page, moderated: isModerated(settings, page), given };
}

/** Null where somebody set the deadlines already: the user, the team or the organisation. */
function setupOf(tab: CurrentTab, { settings }: SettingsState): SetupView | null {
  const { id, normalHours, emergencyHours } = settings.policy;
  if (id !== DEFAULT_SETTINGS.policy.id) return null;
  return {
    opened: tab.kind === 'heard' && tab.report.page !== null,
    moderated: settings.pages.some(({ off }) => !off),
    normalHours,
    emergencyHours,
  };
}
