import type { PeerText } from '~/lib/peers/world.ts';

/** What the hub says about incident systems and in them, in the very words of the extension. */
export const PEER_TEXTS: Record<PeerText, string> = {
  peer_changed: 'Комментарий изменён. Теперь в нём:\n$1',
  peer_gone: 'Комментария на странице больше нет.',
  peer_answered: 'Страница ответила $1.',
  peer_interim: 'Страница дала промежуточный ответ $1.',
  peer_answer_gone: 'Ответа страницы больше нет.',
  peer_no_answer_needed: 'Модератор решил, что ответ не нужен.',
  peer_outcome: 'Итог для жителя: $1.',
  peer_double: 'Двойник, см. № $1.',
  peer_no_text: 'Комментарий без текста',
  peer_urgent: 'ЧП:',
  peer_not_found_again: 'Система приняла запись, но не показывает её. Отклик проверит ещё раз.',
  peer_status_ignored:
    'Система приняла запись № $1, но не сменила состояние. Проверьте права и порядок смены состояний для этого ключа.',
  peer_key_dropped:
    'Система завела запись № $1, но не находит её по ключу ext_key. Проверьте, что ключ видит это поле и что его значения не удаляются, затем отправьте снова.',
  peer_without_key: 'Заведено Откликом без ключа, в работу не брать.',
  peer_double_left:
    'Система завела лишнюю запись № $1, отметить её не удалось. Отклоните её там, затем отправьте снова.',
  peer_no_answer: '$1 не отвечает.',
  peer_nonsense: 'По этому адресу отвечает не $1.',
  peer_unauthorised: '$1 не принимает ключ. Проверьте ключ и права его владельца.',
  peer_says: '$1 не принял запись: $2',
  peer_failed: '$1 ответил ошибкой $2.',
  peer_stale: '$1: эту запись только что изменил кто-то ещё. Отклик прочитает её заново.',
  rt_forbidden: 'RT не даёт этому ключу работать с очередью. Проверьте имя очереди и права владельца ключа.',
  rt_not_here: 'В RT этого нет. Проверьте адрес и очередь.',
  rt_may_not_create:
    'Владелец ключа не может создавать заявки в этой очереди. Администратор RT даёт ему право CreateTicket.',
  rt_other_lifecycle:
    'Очередь работает по порядку «$1», а Отклик знает только обычный порядок RT («default»). Заведите очередь с ним.',
  rt_no_key_field:
    'У очереди нет поля ext_key, или ключ его не видит. Администратор RT создаёт его для заявок (одно значение, текст) и прикрепляет к очереди.',
  redmine_not_here: 'В Redmine этого нет. Проверьте адрес и проект.',
  redmine_key_not_searchable: 'Redmine не ищет по полю ключа. Отметьте у поля «Используется как фильтр».',
  redmine_no_tracker: 'В проекте нет ни одного трекера. Включите хотя бы один в настройках проекта.',
  redmine_no_status: 'Нет состояний: $1. Их добавляет администратор Redmine.',
  redmine_no_key_field:
    'Нет поля ext_key. Администратор добавляет его так: настраиваемые поля, задачи, формат «строка», «используется как фильтр», для этого проекта и трекера.',
  triage_outcome_satisfied: 'доволен',
  triage_outcome_neutral: 'нейтрален',
  triage_outcome_dissatisfied: 'недоволен',
  triage_outcome_impossible: 'решить нельзя или диалог нецелесообразен',
};

/** A sentence with `$1`… replaced by `values` in order. */
export function sayOfPeer(text: PeerText, ...values: (string | number)[]): string {
  return PEER_TEXTS[text].replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : String(values[Number(sign) - 1] ?? ''),
  );
}
