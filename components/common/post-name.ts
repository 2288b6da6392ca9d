import { say } from '~/lib/locale/say.ts';

/** «Запись 114815», «Фото 45», «Видео 45» for the post part of a key. */
export function postName(post: string): string {
  const [, kind = '', number = post] = /^(photo|video)(.+)$/.exec(post) ?? [];
  if (kind === 'photo') return say('post_photo', number);
  return kind === 'video' ? say('post_video', number) : say('post_wall', number);
}
