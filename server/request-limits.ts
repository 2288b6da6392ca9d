import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from './problem.ts';

const MINUTE_SECONDS = 60;

/** Whoever has no valid token may ask for so little of what a device may. */
const STRANGERS_PART = 5;

/** Counts requests, each hub its own: devices by who they are, strangers by their address. */
export type RequestLimits = {
  /** @throws Problem `request.too-many` with Retry-After. */
  countDevice(organisation: string, device: string): Promise<void>;
  /** @throws Problem `request.too-many` with Retry-After. */
  countStranger(address: string): Promise<void>;
};

/** Gives limits of `perMinute` requests a device and a fifth of it a stranger. */
export function requestLimits(perMinute: number): RequestLimits {
  const devices = new RateLimiterMemory({ points: perMinute, duration: MINUTE_SECONDS });
  const strangers = new RateLimiterMemory({
    points: Math.max(1, Math.floor(perMinute / STRANGERS_PART)),
    duration: MINUTE_SECONDS,
  });
  return {
    countDevice: (organisation, device) => count(devices, `${organisation}:${device}`),
    countStranger: (address) => count(strangers, address),
  };
}

async function count(limiter: RateLimiterMemory, who: string): Promise<void> {
  try {
    await limiter.consume(who);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.ceil(refused.msBeforeNext / 1_000);
    throw new Problem('request.too-many', { 'Retry-After': String(seconds) });
  }
}
