import tokens from '~/components/common/tokens.css?inline';
import composerCss from '~/components/overlay/composer/composer.css?inline';
import { FindingItem } from '~/components/overlay/composer/finding-item.tsx';
import findingsCss from '~/components/overlay/composer/findings.css?inline';
import deskCss from '~/components/overlay/desk/desk.css?inline';
import { Dialog } from '~/components/overlay/desk/dialog.tsx';
import { FlagItem } from '~/components/overlay/desk/flag-item.tsx';
import type { PageRulesView } from '~/lib/log/moderation/desk-view.ts';
import { DEFAULT_LADDER } from '~/lib/moderation/ladder.ts';
import type { Board } from '~/tests/states/board.ts';

const nothing = () => undefined;
const TEXT = 'Вы там все дебилы, идите работать.';
const FLAG = { kind: 'insult', start: 11, end: 17, rule: 'insult.you', confirmed: false } as const;
const PAGE: PageRulesView = {
  rules: [{ number: '3', text: 'Оскорбления', kinds: ['insult'] }],
  own: true,
  ladder: DEFAULT_LADDER,
  blurObscene: false,
  vulgar: false,
  networkReasons: [],
  reasonFor: { obscene: 'vk:3', insult: 'vk:2', threat: 'vk:0', vulgar: 'vk:3' },
};
const DRAFT = 'Данный вопрос решим 20 ноября.';
const FINDING = {
  rule: 'kanc',
  group: 'plain',
  level: 'should',
  start: 0,
  end: 6,
  expected: ['этот'],
} as const;

const card = (tone: 'flag' | 'protected', title: string, dismissed: boolean) => (
  <Dialog
    icon={tone === 'flag' ? 'flag' : 'shield'}
    tone={tone}
    title={title}
    step="flags"
    takesFocus={false}
    onClose={nothing}
  >
    <ul class="flags">
      <FlagItem flag={FLAG} text={TEXT} page={PAGE} dismissed={dismissed} onDecide={nothing} />
    </ul>
  </Dialog>
);

export const DESK: Board = {
  id: 'desk',
  title: 'Карточка отметки',
  css: tokens + deskCss,
  states: [
    { name: 'нарушение', width: 340, height: 220, show: () => card('flag', 'Оскорбление', false) },
    {
      name: 'не нарушение',
      width: 340,
      height: 220,
      show: () => card('protected', 'Критика защищена', true),
    },
  ],
};

export const COMPOSER: Board = {
  id: 'composer',
  title: 'Подсказки к ответу',
  css: tokens + composerCss + findingsCss,
  states: (['must', 'should', 'hint'] as const).map((level) => ({
    name: level,
    width: 340,
    height: 140,
    show: () => (
      <div class="findings">
        <ul>
          <FindingItem
            finding={{ ...FINDING, level }}
            text={DRAFT}
            fresh={level !== 'hint'}
            onSelect={nothing}
            onReplace={nothing}
            onMute={nothing}
          />
        </ul>
      </div>
    ),
  })),
};
