import { OK_TABLE } from './ok/markup.ts';
import { VK_TABLE } from './vk/markup.ts';

/** Names of the fields of each network's markup: an imported set may speak of these and of no others. */
export const KNOWN_FIELDS = {
  vk: Object.keys(VK_TABLE.shipped),
  ok: Object.keys(OK_TABLE.shipped),
} as const;
