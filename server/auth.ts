import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { ACCESS } from './access.ts';
import type { HubContext, HubEnv } from './hub-env.ts';
import type { Database } from './postgres/connect.ts';
import { Problem } from './problem.ts';
import { type Device, findDevice } from './store/devices.ts';

/** Lets a request through when its route is open to the role of the device that sent it. */
export function authorise(database: Database): MiddlewareHandler<HubEnv> {
  return async (context, next) => {
    const allowed = ACCESS[routeOf(context)];
    if (allowed === undefined) throw new Problem('route.unknown');
    if (allowed !== 'anyone') {
      const device = await deviceOf(database, context.req.header('Authorization'));
      if (!allowed.includes(device.role)) throw new Problem('role.forbidden');
      context.set('device', device);
    }
    await next();
  };
}

/** Gives the route that will answer, such as `GET /v1/incidents/:ext_key`; it holds nothing personal. */
export function routeOf(context: HubContext): string {
  const last = matchedRoutes(context).at(-1);
  return `${context.req.method} ${last?.path ?? '*'}`;
}

async function deviceOf(database: Database, header: string | undefined): Promise<Device> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw new Problem('token.missing', { 'WWW-Authenticate': 'Bearer' });
  const device = await findDevice(database, token);
  if (!device) throw new Problem('token.unknown', { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
  return device;
}
