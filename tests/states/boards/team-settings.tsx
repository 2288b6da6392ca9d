import css from '~/components/options/options.css?inline';
import type { TeamState } from '~/components/options/team/prescribed.ts';
import { TeamSettingsPart } from '~/components/options/team/team-settings.tsx';
import { settingsSchema } from '~/lib/settings/schema.ts';
import type { TeamLayer } from '~/lib/settings/team-layer.ts';
import type { TeamSettings } from '~/lib/settings/team-schema.ts';
import { inMinutes, NOW } from '~/tests/components/dashboard/dashboard-data.ts';
import { done } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import type { State } from '~/tests/states/cell.tsx';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const PAGES = [{ network: 'vk', owner: '-38612614', slug: 'gorod', name: LONG }] as const;

/** The settings of a device that is connected to a team's server. */
export const CONNECTED = settingsSchema.parse({
  otklik: 1,
  pages: [...PAGES],
  targets: [{ kind: 'hub', id: 'hub', url: 'https://hub.example.org', token: 'x'.repeat(43) }],
});
const GIVEN: TeamSettings = { pages: CONNECTED.pages };
const LAYER: TeamLayer = {
  target: 'hub',
  version: 4,
  settings: GIVEN,
  publishedAt: inMinutes(-300),
  publishedBy: 'Олег',
};
const DELIVERY = { target: 'hub', askedAt: NOW.getTime(), missedSince: null, refused: null };

/** A device of a supervisor whose team has settings. */
export const SUPERVISED: TeamState = {
  prescribed: { pages: 'team' },
  team: LAYER,
  delivery: DELIVERY,
  supervises: true,
};
const MEMBER = { ...SUPERVISED, supervises: false };
const MISSED = { ...DELIVERY, missedSince: inMinutes(-90) };
const REFUSED = {
  ...DELIVERY,
  refused: { version: 5, reason: 'Записана более новой сборкой.', build: '0.1.0' },
};

const part = (name: string, state: TeamState, refused: TeamSettings | null = null): State => ({
  name,
  show: () => (
    <main class="options">
      <TeamSettingsPart
        settings={CONNECTED}
        state={state}
        refused={refused}
        onPublish={done}
        onGiveUp={() => undefined}
        now={NOW.getTime()}
      />
    </main>
  ),
});

export const TEAM_SETTINGS: Board = {
  id: 'team-settings',
  title: 'Настройки команды',
  css,
  states: [
    part('ещё не спрашивали', { ...MEMBER, team: null, delivery: null }),
    part('ничего не роздано, руководитель', {
      ...SUPERVISED,
      team: { ...LAYER, version: 0, settings: {}, publishedAt: null, publishedBy: null },
    }),
    part('роздано, модератор', MEMBER),
    part('роздано, руководитель', SUPERVISED),
    part('сервер молчит', { ...MEMBER, delivery: MISSED }),
    part('новую сборка не поняла', { ...MEMBER, delivery: REFUSED }),
    part('двое руководителей сразу', SUPERVISED, { ...GIVEN, officials: [] }),
  ],
};
