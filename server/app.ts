import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { ACCESS } from './access.ts';
import { authorise, routeOf } from './auth.ts';
import { crossOrigin } from './cross-origin.ts';
import type { App, HubEnv, Parts } from './hub-env.ts';
import { limitBody, requireJson } from './json-body.ts';
import { keptNowhere } from './kept-nowhere.ts';
import { invalid, Problem } from './problem.ts';
import { refuse } from './refuse.ts';
import { addAnswersGiven } from './routes/answers-given.ts';
import { addCalibration } from './routes/calibration.ts';
import { addClaims } from './routes/claims.ts';
import { addDevices } from './routes/devices.ts';
import { addDrafts } from './routes/drafts.ts';
import { addEvents } from './routes/events.ts';
import { addHealth } from './routes/health.ts';
import { addIncidents } from './routes/incidents.ts';
import { addMe } from './routes/me.ts';
import { addMetrics } from './routes/metrics.ts';
import { addRemovals } from './routes/removals.ts';
import { addRulings } from './routes/rulings.ts';
import { addSelectors } from './routes/selectors.ts';
import { addSettings } from './routes/settings.ts';
import { addTargets } from './routes/targets.ts';
import { addTeam } from './routes/team.ts';

const PLACES = { json: '#', query: 'query', param: 'path', header: 'header', form: 'form', cookie: 'cookie' };

/**
 * Builds the hub's web application; it keeps nothing in memory but who waits, so any number of them may
 * share a database.
 */
export function createApp(parts: Parts): App {
  // What a schema refuses is shown to people.
  z.config(z.locales.ru());
  const app: App = new OpenAPIHono<HubEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid('request.invalid', PLACES[result.target], result.error);
    },
  });
  app.onError((error, context) => refuse(context, error, parts));
  app.notFound((context) => refuse(context, new Problem('route.unknown'), parts));
  app.use(async (context, next) => {
    const startedAt = performance.now();
    context.set('requestId', randomUUID());
    await next();
    const route = routeOf(context);
    const { status } = context.res;
    const ms = performance.now() - startedAt;
    parts.metrics.countRequest(route in ACCESS ? route : 'unknown', status, ms);
    parts.log('request', { request: context.get('requestId'), route, status, ms: Math.round(ms) });
  });
  app.use(crossOrigin, keptNowhere, authorise(parts), limitBody, requireJson);
  const routes = [
    addHealth,
    addMetrics,
    addDevices,
    addMe,
    addEvents,
    addIncidents,
    addAnswersGiven,
    addRemovals,
    addRulings,
    addSelectors,
    addSettings,
    addTeam,
    addTargets,
    addDrafts,
    addCalibration,
    addClaims,
  ];
  for (const add of routes) add(app, parts);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Отклик: сервер команды', version: '1' },
  });
  return app;
}
