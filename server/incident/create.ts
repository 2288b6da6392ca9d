import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import canonicalize from 'canonicalize';
import { keySchema } from '~/lib/log/event.ts';
import { isLockTimeout } from '~/server/database-failure.ts';
import type { Database } from '~/server/postgres/connect.ts';
import { transaction } from '~/server/postgres/transaction.ts';
import { Problem } from '~/server/problem.ts';
import { lockCounter, setCounter } from '~/server/store/counter.ts';
import { claimKey, settleKey } from '~/server/store/idempotency.ts';
import { findIncident, saveIncident } from '~/server/store/incidents.ts';
import { blankFacts, type Facts, factsSchema, type Incident } from './incident.ts';
import { normalTime } from './iso-time.ts';

const sent = factsSchema
  .pick({
    source_url: true,
    post_ref: true,
    comment_ref: true,
    text: true,
    author: true,
    published_at: true,
    published_precision: true,
    detected_at: true,
    executor: true,
  })
  .partial();

/** An incident as another program hands it in; what it leaves out is unknown. */
export const newIncidentSchema = sent
  .extend({
    ext_key: keySchema,
    page: z.string().max(64).nullable().optional(),
    source_url: z.url().nullable().optional(),
    text: z.string().max(20_000).nullable().optional(),
  })
  .openapi('NewIncident');

export type NewIncident = z.infer<typeof newIncidentSchema>;

/** `created` tells what the first request with this key did; `replayed`, that this one is a repeat. */
export type Creation = { created: boolean; replayed: boolean; incident: Incident };

/**
 * Makes an incident once per Idempotency-Key and once per `ext_key`, whoever asks and how often.
 * Throws `Problem`: `idempotency.reused` for another payload under the same key,
 * `idempotency.in-flight` when the first request is not done within `waitMs`.
 */
export async function createIncident(
  database: Database,
  organisation: string,
  key: string,
  facts: NewIncident,
  waitMs: number,
): Promise<Creation> {
  const use = { fingerprint: fingerprintOf(facts), extKey: facts.ext_key, created: true };
  try {
    return await transaction(database, async (tx) => {
      const first = await claimKey(tx, organisation, key, use, waitMs);
      if (first) {
        if (first.fingerprint !== use.fingerprint) throw new Problem('idempotency.reused');
        const incident = await findIncident(tx, organisation, first.extKey);
        if (!incident) throw new Problem('incident.unknown');
        return { created: first.created, replayed: true, incident };
      }
      const seq = (await lockCounter(tx, organisation)) + 1;
      const known = await findIncident(tx, organisation, facts.ext_key);
      if (known) {
        await settleKey(tx, organisation, key, false);
        return { created: false, replayed: false, incident: known };
      }
      const incident = await saveIncident(tx, organisation, factsOf(facts), 0, seq);
      await setCounter(tx, organisation, seq);
      return { created: true, replayed: false, incident };
    });
  } catch (error) {
    throw isLockTimeout(error) ? new Problem('idempotency.in-flight', { 'Retry-After': '2' }) : error;
  }
}

function factsOf(sentFacts: NewIncident): Facts {
  const blank = blankFacts(sentFacts.ext_key, null, new Date().toISOString());
  const given = Object.entries(sentFacts).filter(([, value]) => value !== undefined && value !== null);
  const facts = factsSchema.parse({ ...blank, ...Object.fromEntries(given) });
  const detected_at = normalTime(facts.detected_at);
  const published_at = facts.published_at && normalTime(facts.published_at);
  return { ...facts, published_at, detected_at };
}

function fingerprintOf(facts: NewIncident): string {
  return createHash('sha256')
    .update(canonicalize(facts) ?? '')
    .digest('hex');
}
