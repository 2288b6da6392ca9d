import { z } from '@hono/zod-openapi';

/** Every way a request can fail: status, a short title, and a sentence for the person who sees it. */
const CATALOGUE = {
  'request.malformed': [400, 'Malformed JSON', 'Сервер не разобрал запрос: это не JSON.'],
  'request.invalid': [422, 'Invalid request', 'В запросе есть поля, которые серверу не подходят.'],
  'request.not-json': [415, 'Unsupported media type', 'Сервер принимает только application/json.'],
  'request.too-large': [413, 'Content too large', 'Запрос больше 256 КБ. Разделите его на несколько.'],
  'request.too-many': [429, 'Too many requests', 'Слишком много запросов. Подождите минуту.'],
  'transport.plain': [
    403,
    'Plain HTTP refused',
    'Соединение не защищено: по пути его может прочитать посторонний. Подключайтесь по https://.',
  ],
  'route.unknown': [404, 'Not found', 'Такого адреса на сервере нет. Проверьте версии расширения и сервера.'],
  'token.missing': [401, 'Unauthorized', 'Устройство не подключено. Введите код подключения в настройках.'],
  'token.unknown': [
    401,
    'Unauthorized',
    'Подключение отозвано или устарело. Введите новый код в настройках.',
  ],
  'role.forbidden': [403, 'Forbidden', 'Вашей роли это действие не разрешено. Обратитесь к руководителю.'],
  'code.unusable': [
    403,
    'Unusable code',
    'Код не подошёл: в нём ошибка, он уже использован или истёк. Проверьте его или попросите новый.',
  ],
  'code.too-many': [429, 'Too many attempts', 'Слишком много неверных кодов. Подождите и попробуйте снова.'],
  'idempotency.missing': [400, 'Idempotency-Key required', 'Нужен заголовок Idempotency-Key в кавычках.'],
  'idempotency.reused': [
    422,
    'Idempotency-Key reused',
    'С этим Idempotency-Key уже приходил другой запрос. Создайте новый ключ.',
  ],
  'idempotency.in-flight': [
    409,
    'Request in flight',
    'Такой же запрос ещё выполняется. Повторите через несколько секунд.',
  ],
  'incident.unknown': [404, 'Not found', 'Инцидента с таким ключом на сервере нет.'],
  'precondition.missing': [428, 'If-Match required', 'Нужен заголовок If-Match с версией записи.'],
  'precondition.stale': [
    412,
    'Stale version',
    'Инцидент уже изменил кто-то другой. Обновите его и повторите изменение.',
  ],
  'cursor.unreadable': [400, 'Unreadable cursor', 'Сервер не узнал закладку списка. Начните список сначала.'],
  'event.invalid': [422, 'Invalid event', 'Событие записано с ошибкой, сервер его не принял.'],
  'event.newer': [
    422,
    'Newer event',
    'Событие записано более новой версией расширения. Обновите сервер и отправьте его снова.',
  ],
  'event.altered': [
    422,
    'Altered event',
    'Содержимое события не сходится с его контрольной суммой: оно изменено или повреждено.',
  ],
  'event.conflict': [
    409,
    'Event conflict',
    'Событие с этим номером уже есть на сервере, но с другим содержимым.',
  ],
  'event.foreign': [
    403,
    'Written by another',
    'Событие записано браузером другого человека: передать его может только он сам. Если тот браузер ваш, попросите руководителя дать код на ваше имя, подключитесь с ним и отправьте событие снова.',
  ],
  'selectors.none': [404, 'Not found', 'Для этой соцсети набор селекторов никто не выкладывал.'],
  'selectors.checksum': [
    422,
    'Checksum mismatch',
    'Контрольная сумма не сходится: набор повреждён или изменён. Возьмите его у источника ещё раз.',
  ],
  'selectors.older': [
    409,
    'Older selectors',
    'На сервере уже действует этот или более новый выпуск. Поднимите номер выпуска и выложите набор снова.',
  ],
  'calibration.unknown': [404, 'Not found', 'Такого решения у организации нет. Обновите карточки.'],
  'calibration.own': [403, 'Own decision', 'Это ваше собственное решение: о нём судят другие.'],
  'draft.unknown': [404, 'Not found', 'Такого черновика на сервере нет. Обновите список.'],
  'draft.own': [403, 'Own draft', 'Свой черновик проверяет другой руководитель.'],
  'draft.stale': [
    412,
    'Stale version',
    'Черновик уже изменили: его прислали заново или проверил другой руководитель. Посмотрите его ещё раз.',
  ],
  'draft.decided': [
    409,
    'Already decided',
    'Этот черновик уже не ждёт проверки: по нему решено, или автор его забрал.',
  ],
  'draft.reused': [
    409,
    'Draft id reused',
    'Под этим номером на сервере уже есть другой черновик. Отправьте его на проверку ещё раз.',
  ],
  'settings.stale': [
    412,
    'Stale version',
    'Настройки команды уже изменил кто-то другой. Прочитайте их заново и повторите.',
  ],
  'device.taken': [
    409,
    'Device is connected',
    'Этот браузер на сервере ещё подключён. Попросите руководителя дать код на ваше имя или отозвать этот браузер в «Команде». Введённый код не израсходован.',
  ],
  'device.unknown': [404, 'Not found', 'Такое устройство не подключено. Обновите список.'],
  'person.unknown': [404, 'Not found', 'Такого человека в организации нет. Обновите список.'],
  'target.unknown': [404, 'Not found', 'Такого получателя у организации нет. Обновите список.'],
  'claim.held': [409, 'Held by a colleague', 'Этот комментарий уже взял в работу коллега.'],
  'database.unavailable': [503, 'Database unavailable', 'База данных сервера не отвечает. Повторите позже.'],
  internal: [500, 'Internal error', 'На сервере ошибка. Ничего не потеряно: запрос можно повторить.'],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof CATALOGUE;

/** What is wrong with one part of the request; `pointer` is a JSON pointer, or `query:` and a name. */
export type ProblemPart = { pointer: string; detail: string };

/** The body of every refusal (RFC 9457), with a `code` that stays the same over versions. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'По-русски, можно показать человеку' }),
    instance: z.string().optional(),
    code: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

export type ProblemBody = z.infer<typeof problemSchema>;

/** Thrown to refuse a request; `headers` go into the answer. */
export class Problem extends Error {
  override name = 'Problem';
  readonly code: ProblemCode;
  readonly headers: Record<string, string>;
  readonly errors: ProblemPart[];
  readonly members: Record<string, unknown>;

  /** @param members further members of the body that belong to this kind of problem (RFC 9457 §3.2). */
  constructor(
    code: ProblemCode,
    headers: Record<string, string> = {},
    errors: ProblemPart[] = [],
    members: Record<string, unknown> = {},
  ) {
    super(code);
    this.code = code;
    this.headers = headers;
    this.errors = errors;
    this.members = members;
  }
}

/** Gives the body for a problem; `instance` names this one occurrence. */
export function problemBody(problem: Problem, instance?: string): ProblemBody {
  const [status, title, detail] = CATALOGUE[problem.code];
  return {
    type: `urn:otklik:problem:${problem.code}`,
    title,
    status,
    detail,
    ...(instance !== undefined && { instance }),
    code: problem.code,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
    ...problem.members,
  };
}

/** Gives a problem for what a schema refused; `where` starts every pointer: `#` for a body. */
export function invalid(
  code: 'request.invalid' | 'event.invalid',
  where: string,
  error: z.core.$ZodError,
): Problem {
  const separator = where.startsWith('#') ? '/' : ':';
  const parts = error.issues.map((issue) => ({
    pointer: issue.path.length === 0 ? where : `${where}${separator}${issue.path.map(escapePart).join('/')}`,
    detail: issue.message,
  }));
  return new Problem(code, {}, parts.slice(0, 20));
}

function escapePart(part: PropertyKey): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1');
}
