import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { ACCESS } from './access.ts';
import { bearerOf } from './bearer.ts';
import type { HubContext, HubEnv, Parts } from './hub-env.ts';
import type { Database } from './postgres/connect.ts';
import { Problem } from './problem.ts';
import type { Device } from './store/device.ts';
import { findDevice } from './store/devices.ts';

/**
 * Lets a request through when its route is open to the role of the device that sent it. A token, or a code that
 * gives one, is not even looked at when others could have read it on the way.
 */
export function authorise({ database, caller, limits }: Parts): MiddlewareHandler<HubEnv> {
  return async (context, next) => {
    const route = routeOf(context);
    const allowed = ACCESS[route];
    const { address, isPrivate } = caller(context);
    if (allowed === undefined) {
      await limits.countStranger(address);
      throw new Problem('route.unknown');
    }
    const secret = allowed !== 'anyone' || route === CONNECT;
    if (secret && !isPrivate) throw new Problem('transport.plain');
    if (allowed === 'anyone') await limits.countStranger(address);
    else {
      const device = await deviceOf(context, database, () => limits.countStranger(address));
      await limits.countDevice(device.organisation.id, device.id);
      if (!allowed.includes(device.role)) throw new Problem('role.forbidden');
      context.set('device', device);
    }
    context.set('address', address);
    await next();
  };
}

/** Here a one-time code gets a token. */
const CONNECT = 'POST /v1/devices:connect';

/** Gives the route that will answer, such as `GET /v1/incidents/:ext_key`; it holds nothing personal. */
export function routeOf(context: HubContext): string {
  const last = matchedRoutes(context).at(-1);
  return `${context.req.method} ${last?.path ?? '*'}`;
}

/** @param refusing counts whoever has no valid token, before anything is said. */
async function deviceOf(
  context: HubContext,
  database: Database,
  refusing: () => Promise<void>,
): Promise<Device> {
  const token = bearerOf(context);
  const device = token === null ? null : await findDevice(database, token);
  if (device) return device;
  await refusing();
  if (token === null) throw new Problem('token.missing', { 'WWW-Authenticate': 'Bearer' });
  throw new Problem('token.unknown', { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
}
