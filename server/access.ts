import type { Role } from './store/device.ts';

const ALL: readonly Role[] = ['moderator', 'supervisor', 'trainee'];
const STAFF: readonly Role[] = ['moderator', 'supervisor'];
const SUPERVISOR: readonly Role[] = ['supervisor'];

/**
 * Who may call what. `anyone` needs no token. A route that is not in this table is refused:
 * a trainee looks at the queue of the team and changes nothing in it, but shows what it writes and may send
 * drafts to be checked.
 */
export const ACCESS: Record<string, readonly Role[] | 'anyone'> = {
  'GET /healthz': 'anyone',
  'GET /metrics': 'anyone',
  'GET /openapi.json': 'anyone',
  'POST /v1/devices:connect': 'anyone',
  'GET /v1/me': ALL,
  'PATCH /v1/me': ALL,
  'DELETE /v1/me': ALL,
  'POST /v1/events:batch': STAFF,
  'GET /v1/events': STAFF,
  'POST /v1/incidents': STAFF,
  'GET /v1/incidents': ALL,
  'GET /v1/incidents/:ext_key': ALL,
  'PATCH /v1/incidents/:ext_key': STAFF,
  // Words of answers and evidence of removals, from the browser of whoever read them: for those who review them.
  'GET /v1/answers': SUPERVISOR,
  'GET /v1/removals': SUPERVISOR,
  // What supervisors decided and erased reaches every device that may hold the same.
  'GET /v1/rulings': ALL,
  'GET /v1/selectors': ALL,
  'GET /v1/selectors/:network': ALL,
  'POST /v1/selectors': SUPERVISOR,
  'GET /v1/settings': ALL,
  'PUT /v1/settings': SUPERVISOR,
  'GET /v1/people': SUPERVISOR,
  'GET /v1/pages': SUPERVISOR,
  'GET /v1/devices': SUPERVISOR,
  'DELETE /v1/devices/:id': SUPERVISOR,
  'POST /v1/codes': SUPERVISOR,
  'GET /v1/targets': SUPERVISOR,
  'GET /v1/targets/:id/parked': SUPERVISOR,
  'POST /v1/targets/:id/retry': SUPERVISOR,
  'POST /v1/drafts': ALL,
  'GET /v1/drafts': ALL,
  'POST /v1/drafts/:id/decision': SUPERVISOR,
  'POST /v1/drafts/:id/withdrawal': ALL,
  // Cards are drawn from decisions of the team, which a trainee does not read.
  'POST /v1/calibration': STAFF,
  'GET /v1/calibration': STAFF,
  // A trainee writes drafts too, and colleagues have to see it.
  'GET /v1/claims': ALL,
  'PUT /v1/claims/:key': ALL,
  'DELETE /v1/claims/:key': ALL,
};
