import css from '~/components/options/options.css?inline';
import { Options } from '~/components/options/options.tsx';
import { settingsSchema } from '~/lib/settings/schema.ts';
import { OPTIONS_ACTIONS } from '~/tests/components/options/options-actions.ts';
import type { Board } from '~/tests/states/board.ts';
import { CONNECTED, SUPERVISED } from '~/tests/states/boards/team-settings.tsx';

const LONG = 'Администрация Краснознаменско-Октябрьского муниципального округа имени пятидесятилетия';
const FULL = settingsSchema.parse({
  otklik: 1,
  pages: [
    { network: 'vk', owner: '-38612614', slug: 'gorod', name: LONG, by: 'user' },
    { network: 'ok', owner: '70000001234567', name: 'Администрация в ОК', by: 'network', off: true },
  ],
  officials: [{ network: 'vk', owner: '-4501', slug: 'zhkh', name: 'ЖКХ города' }],
});

export const OPTIONS: Board = {
  id: 'options',
  title: 'Настройки',
  whole: true,
  css,
  states: [
    {
      name: 'со страницами, настройки прочитаны с ошибкой',
      show: () => (
        <Options
          settings={FULL}
          trouble="Часть настроек не прочитана: pages.3 без номера. Остальное на месте."
          status={null}
          selectors={[
            { network: 'ok', version: null, fields: [], refused: { version: 4, reason: 'Не то.' } },
          ]}
          actions={OPTIONS_ACTIONS}
        />
      ),
    },
    {
      name: 'с командой, руководитель',
      show: () => (
        <Options
          settings={CONNECTED}
          trouble={null}
          status="Всё отправлено."
          selectors={[]}
          me={{ device: 's1', name: 'Олег', role: 'supervisor' }}
          team={SUPERVISED}
          actions={OPTIONS_ACTIONS}
        />
      ),
    },
  ],
};
