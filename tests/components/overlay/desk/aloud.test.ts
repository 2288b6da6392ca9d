import { expect, test } from 'vitest';
import { aloud } from '~/components/overlay/desk/aloud.ts';
import type { Shown } from '~/components/overlay/desk/shown.ts';
import { DESK_SHOWN } from '~/tests/states/boards/desk-steps.tsx';
import { VERDICT } from '~/tests/states/composer-host.ts';

const SHOWN: Shown = {
  key: VERDICT.key,
  step: 'flags',
  unasked: false,
  text: '',
  flags: [],
  dismissed: [],
  verdict: VERDICT,
  page: null,
  measures: null,
  recorded: null,
  receipt: null,
  taking: null,
  wanted: null,
  pressed: false,
  removal: null,
  draft: null,
  busy: false,
  told: null,
};

const AT_BLOCK: Shown = { ...DESK_SHOWN, step: 'block' };
const RECEIPT = { id: 'a', at: '2026-11-23T10:00:00.000Z', rule: null, picture: false };

test.each<[string, Partial<Shown>, boolean, RegExp]>([
  ['of a card that was just opened nothing', {}, false, /^$/],
  ['of a removal that begins nothing yet', { step: 'rules', taking: 'now' }, false, /^$/],
  ['that the snapshot takes its time', { step: 'rules', taking: 'slow' }, false, /^Сохраняем снимок…$/],
  ['the same at any other step', { step: 'point', taking: 'slow' }, false, /^Сохраняем снимок…$/],
  ['that the snapshot is kept', { step: 'rules', receipt: RECEIPT }, false, /^Снимок уже сохранён в /],
  ['what to press', { step: 'point' }, true, /Нажмите «Удалить»/],
  ['where to look for what to press', { step: 'point' }, false, /кнопки «Удалить» не видно/],
  ['by whose hand it went', { step: 'gone' }, false, /^Комментария на странице уже нет/],
  ['that it is removed', { step: 'removed' }, false, /^Удалён и записан\.$/],
  [
    'what to choose for a block',
    AT_BLOCK,
    true,
    /^Нажмите обведённую кнопку .+: Срок: 24 часа\. Причина: «Оскорбление участников»\.$/,
  ],
  [
    'where to look for the block',
    AT_BLOCK,
    false,
    /^Откройте меню комментария .+: Срок: 24 часа\. Причина: «Оскорбление участников»\.$/,
  ],
  ['nothing of a block before its step is known', { step: 'block' }, true, /^$/],
  ['how it comes back', { step: 'restore' }, true, /^Нажмите «Восстановить»/],
  ['that it came back', { step: 'restored' }, false, /снова на странице/],
  ['what went wrong before all else', { step: 'point', told: 'Нет связи.' }, true, /^Нет связи\.$/],
])('a screen reader is told %s', (_, part, pointed, words) => {
  expect(aloud({ ...SHOWN, ...part }, pointed)).toMatch(words);
});
