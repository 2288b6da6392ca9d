/** One request to a route that needs a token: what is sent with it so that the hub does what it is for. */
export type Asked = {
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

const KEY = 'vk:-1:2:role';
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Every route that needs a token, with a request to it. A route without a row fails the tests of access. */
export const REQUESTS: Record<string, Asked> = {
  'GET /v1/me': { path: '/v1/me' },
  'PATCH /v1/me': { path: '/v1/me', body: { name: 'Марина' } },
  'POST /v1/events:batch': { path: '/v1/events:batch', body: { deliveries: [] } },
  'GET /v1/events': { path: '/v1/events' },
  'POST /v1/incidents': {
    path: '/v1/incidents',
    body: { ext_key: KEY },
    headers: { 'Idempotency-Key': '"r"' },
  },
  'GET /v1/incidents': { path: '/v1/incidents' },
  'GET /v1/incidents/:ext_key': { path: `/v1/incidents/${KEY}` },
  'PATCH /v1/incidents/:ext_key': {
    path: `/v1/incidents/${KEY}`,
    body: { status: 'assigned' },
    headers: { 'If-Match': '"0"' },
  },
  'GET /v1/answers': { path: '/v1/answers' },
  'GET /v1/removals': { path: '/v1/removals' },
  'GET /v1/rulings': { path: '/v1/rulings' },
  'GET /v1/selectors': { path: '/v1/selectors' },
  'GET /v1/selectors/:network': { path: '/v1/selectors/vk' },
  'POST /v1/selectors': { path: '/v1/selectors', body: {} },
  'GET /v1/settings': { path: '/v1/settings' },
  'PUT /v1/settings': { path: '/v1/settings', body: {}, headers: { 'If-Match': '"99"' } },
  'GET /v1/people': { path: '/v1/people' },
  'GET /v1/pages': { path: '/v1/pages' },
  'GET /v1/devices': { path: '/v1/devices' },
  'DELETE /v1/devices/:id': { path: `/v1/devices/${NOBODY}` },
  'POST /v1/codes': { path: '/v1/codes', body: { role: 'trainee' } },
  'GET /v1/targets': { path: '/v1/targets' },
  'GET /v1/targets/:id/parked': { path: `/v1/targets/${NOBODY}/parked` },
  'POST /v1/targets/:id/retry': { path: `/v1/targets/${NOBODY}/retry`, body: {} },
  'POST /v1/drafts': { path: '/v1/drafts', body: {} },
  'GET /v1/drafts': { path: '/v1/drafts' },
  'POST /v1/drafts/:id/decision': {
    path: `/v1/drafts/${NOBODY}/decision`,
    body: { decision: 'approved', text: 'Ответ', remarks: null },
    headers: { 'If-Match': '"1"' },
  },
  'POST /v1/drafts/:id/withdrawal': { path: `/v1/drafts/${NOBODY}/withdrawal`, body: {} },
  'POST /v1/calibration': {
    path: '/v1/calibration',
    body: { id: NOBODY, case: NOBODY, choice: 'keep' },
  },
  'GET /v1/calibration': { path: `/v1/calibration?case=${NOBODY}` },
  'GET /v1/claims': { path: '/v1/claims' },
  'PUT /v1/claims/:key': { path: `/v1/claims/${KEY}`, body: { doing: 'holding' } },
  'DELETE /v1/claims/:key': { path: `/v1/claims/${KEY}` },
  // The last: it ends the token that the others are sent with.
  'DELETE /v1/me': { path: '/v1/me' },
};

/** The method of a route such as `GET /v1/me`. */
export function methodOf(route: string): string {
  return route.split(' ')[0] ?? '';
}
