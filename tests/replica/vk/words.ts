import type { VkWords } from '~/components/training/sandbox/vk/words.ts';
import { counted } from '~/tests/replica/client/count.ts';

/** VK's own words, as far as they are attested (reference: vk.md §4); those of the windows are a guess. */
export const WORDS: VkWords = {
  verified: 'Верифицировано',
  pinned: 'запись закреплена',
  postMenu: 'Действия с записью',
  photo: 'Фотография',
  moreOfPost: 'Показать полностью',
  moreOfComment: 'Показать ещё',
  postLikes: (count) => `Нравится, ${count}`,
  postComments: (count) =>
    `Комментировать, ${counted(count, ['комментарий', 'комментария', 'комментариев'])}`,
  postShares: (count) => `Поделиться, ${count}`,
  newFirst: 'Сначала новые',
  oldFirst: 'Сначала старые',
  nextComments: 'Показать следующие комментарии',
  showReplies: (count) => `Показать ${counted(count, ['ответ', 'ответа', 'ответов'])}`,
  removed: 'Комментарий удалён.',
  restore: 'Восстановить',
  answerTo: (dative) => `ответ ${dative}`,
  reply: 'Ответить',
  share: 'Поделиться',
  remove: 'Удалить',
  likes: (count) => `Нравится: ${count}`,
  replyTo: (dative) => `Ответ ${dative}`,
  cancelReply: 'Отменить ответ',
  field: 'Написать комментарий…',
  attach: 'Прикрепить',
  send: 'Отправить',
  as: (name) => `Комментировать от имени: ${name}`,
  asPage: 'от имени сообщества',
  asMe: 'от себя',
  block: 'Заблокировать',
  blocked: (reason, term) => `В чёрном списке: ${reason}, ${term}`,
  blockTitle: (name) => `Добавить в чёрный список: ${name}`,
  term: 'Срок',
  // The method takes any end; that the window offers these is a guess.
  terms: ['Навсегда', 'Час', 'Сутки', 'Неделя', 'Месяц', 'Год'],
  reason: 'Причина',
  // Reasons of `groups.ban`, 4 to 0 (reference: vk.md §5.1); their order in the window is a guess.
  reasons: ['Другое', 'Спам', 'Оскорбление участников', 'Нецензурные выражения', 'Сообщения не по теме'],
  blockDo: 'Добавить',
  cancel: 'Отмена',
};
