import type { FlagKind } from './flag.ts';

/**
 * A reason as a network offers it when somebody is blocked. `sure`: read in its schema; else a guess to check.
 * `deed`: it names what is done, not why.
 */
export type NetworkReason = { id: string; words: string; sure: boolean; deed?: true };

type Network = 'vk' | 'ok';

/**
 * Reasons for a block. VK: `groups.ban`, 0–4 (vk.md §5.1; other clients call 4 «сообщения не по теме», so the
 * number is what is kept). OK: its dialog is not described anywhere we could read (ok.md §4), so its words
 * are ours, by the two things its API knows: a block and a mark as spam.
 */
export const NETWORK_REASONS: Readonly<Record<Network, readonly NetworkReason[]>> = {
  vk: [
    { id: 'vk:3', words: 'Нецензурные выражения', sure: true },
    { id: 'vk:2', words: 'Оскорбление участников', sure: true },
    { id: 'vk:1', words: 'Спам', sure: true },
    { id: 'vk:4', words: 'Сообщения не по теме', sure: false },
    { id: 'vk:0', words: 'Другое', sure: true },
  ],
  ok: [
    { id: 'ok:block', words: 'Заблокировать в группе', sure: false, deed: true },
    { id: 'ok:spam', words: 'Отметить как спам', sure: false, deed: true },
  ],
};

const BY_KIND: Readonly<Record<Network, Readonly<Record<FlagKind, string>>>> = {
  vk: { obscene: 'vk:3', vulgar: 'vk:3', insult: 'vk:2', threat: 'vk:0' },
  ok: { obscene: 'ok:block', vulgar: 'ok:block', insult: 'ok:block', threat: 'ok:block' },
};

/** The reason of a network that fits a kind of flag; VK has none for threats but «Другое». */
export function networkReasonFor(network: Network, kind: FlagKind): NetworkReason {
  const fits = NETWORK_REASONS[network].find(({ id }) => id === BY_KIND[network][kind]);
  return fits ?? { id: `${network}:other`, words: 'Другое', sure: false };
}
