import { render, screen, within } from '@testing-library/preact';
import { Options, type OptionsActions } from '~/components/options/options.tsx';
import type { SelectorsInForce } from '~/components/options/selectors.tsx';
import { type Settings, settingsSchema } from '~/lib/settings/schema.ts';
import { OPTIONS_ACTIONS } from './options-actions.ts';

/** Two pages, one of them switched off, and another official one. */
export const SETTINGS = settingsSchema.parse({
  otklik: 1,
  pages: [
    { network: 'vk', owner: '-38612614', slug: 'gorod', name: 'Администрация города', by: 'user' },
    { network: 'ok', owner: '70000001234567', name: 'Администрация в ОК', by: 'network', off: true },
  ],
  officials: [{ network: 'vk', owner: '-4501', slug: 'zhkh', name: 'ЖКХ города' }],
});

const SELECTORS: SelectorsInForce[] = [
  { network: 'vk', version: 3, fields: ['comment', 'date'], refused: null },
  { network: 'ok', version: null, fields: [], refused: { version: 4, reason: 'Не то.' } },
];

/** Draws the settings; what they do is what `actions` say, and else nothing. */
export function show(
  actions: Partial<OptionsActions> = {},
  settings: Settings = SETTINGS,
  trouble: string | null = null,
) {
  const all: OptionsActions = { ...OPTIONS_ACTIONS, ...actions };
  return render(
    <Options settings={settings} trouble={trouble} status={null} selectors={SELECTORS} actions={all} />,
  );
}

/** The part with this heading. */
export function section(name: string) {
  return within(screen.getByRole('region', { name }));
}
