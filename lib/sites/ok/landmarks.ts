import { anyOf } from '~/lib/sites/markup.ts';
import { OK_MARKUP } from './markup.ts';

const LANDMARKS = [
  'topic',
  'feedItem',
  'list',
  'commentPart',
  'topicAuthor',
  'groupId',
  'groupName',
  'advert',
  'feedLink',
  'manage',
  'myProfile',
] as const;

/** What a group of OK, its posts, its managers and the one who looks are known by. */
export function okLandmarks(): string {
  return LANDMARKS.map((name) => anyOf(OK_MARKUP[name])).join(',');
}
