import { z } from 'zod';
import { StopReason } from './stop-reason.ts';

const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OTKLIK_HUB_PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  OTKLIK_HUB_HOST: z.string().min(1).default('127.0.0.1'),
  OTKLIK_HUB_DATA: z.string().min(1).default('.data/hub'),
  OTKLIK_HUB_ORGANISATION: z.string().min(1).max(256).default('Моя команда'),
  OTKLIK_HUB_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .default([]),
  OTKLIK_HUB_PLAIN_HTTP: z.enum(['refuse', 'allow']).default('refuse'),
  OTKLIK_HUB_REQUESTS_PER_MINUTE: z.coerce.number().int().min(10).default(1_200),
  OTKLIK_HUB_SECRET: z.string().min(32).optional(),
  OTKLIK_HUB_LEASE_SECONDS: z.coerce.number().int().min(2).max(600).default(30),
});

/** Where the hub listens and keeps its data; `databaseUrl` null means its own PostgreSQL. */
export type Config = {
  databaseUrl: string | null;
  port: number;
  host: string;
  dataDir: string;
  organisation: string;
  /** Addresses and networks whose `X-Forwarded-…` is believed. */
  trustedProxies: string[];
  /** Tokens are accepted over plain HTTP from other machines, too. */
  plainHttp: boolean;
  /** What one device may ask for. */
  requestsPerMinute: number;
  /** Opens the keys of incident systems; without it a file in `dataDir` does. */
  secret?: string;
  /** How long a hub that died still holds the incident systems it forwarded to. */
  pace: { leaseMs: number };
};

/**
 * Gives the configuration written in environment variables; an empty variable counts as absent.
 * Throws `StopReason` with the name of every variable that cannot be used.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new StopReason(`Проверьте переменные окружения: значение не подходит у ${names}.`);
  }
  return {
    databaseUrl: parsed.data.DATABASE_URL ?? null,
    port: parsed.data.OTKLIK_HUB_PORT,
    host: parsed.data.OTKLIK_HUB_HOST,
    dataDir: parsed.data.OTKLIK_HUB_DATA,
    organisation: parsed.data.OTKLIK_HUB_ORGANISATION,
    trustedProxies: parsed.data.OTKLIK_HUB_TRUSTED_PROXIES,
    plainHttp: parsed.data.OTKLIK_HUB_PLAIN_HTTP === 'allow',
    requestsPerMinute: parsed.data.OTKLIK_HUB_REQUESTS_PER_MINUTE,
    ...(parsed.data.OTKLIK_HUB_SECRET !== undefined && { secret: parsed.data.OTKLIK_HUB_SECRET }),
    pace: { leaseMs: parsed.data.OTKLIK_HUB_LEASE_SECONDS * 1_000 },
  };
}
