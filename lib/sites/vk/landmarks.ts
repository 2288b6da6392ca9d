import { anyOf } from '~/lib/sites/markup.ts';
import { VK_MARKUP } from './markup.ts';

const LANDMARKS = [
  'post',
  'mobilePost',
  'postLayer',
  'commentArea',
  'commentPart',
  'noPost',
  'postTitle',
  'postAvatar',
  'manage',
  'manageEdit',
  'manageMessages',
  'sendMessage',
  'myProfile',
] as const;

/** What a page of VK, its posts, its managers and the one who looks are known by. */
export function vkLandmarks(): string {
  return LANDMARKS.map((name) => anyOf(VK_MARKUP[name])).join(',');
}
