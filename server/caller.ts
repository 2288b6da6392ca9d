import { BlockList, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { KnowCaller } from './hub-env.ts';

/** Whose word about a caller is believed, and whether plain HTTP from other machines is accepted. */
export type Doorway = { trustedProxies: string[]; plainHttp: boolean };

/**
 * Gives the function that tells who calls. `X-Forwarded-For` and `X-Forwarded-Proto` count only from a trusted
 * proxy: anybody can write them. `trustedProxies` holds addresses and networks such as `10.0.0.0/8`.
 * Throws when one of them is neither.
 */
export function callerBehind({ trustedProxies, plainHttp }: Doorway): KnowCaller {
  const trusted = listOf(trustedProxies);
  return (context) => {
    const peer = plain(getConnInfo(context).remote.address ?? '');
    if (!contains(trusted, peer)) {
      return { address: peer || 'unknown', isPrivate: plainHttp || contains(LOOPBACK, peer) };
    }
    const address = lastUntrusted(context.req.header('X-Forwarded-For'), trusted) ?? peer;
    const isHttps = lastOf(context.req.header('X-Forwarded-Proto'))?.toLowerCase() === 'https';
    return { address, isPrivate: plainHttp || isHttps || contains(LOOPBACK, address) };
  };
}

const LOOPBACK = listOf(['127.0.0.0/8', '::1']);

function listOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function contains(list: BlockList, address: string): boolean {
  return address !== '' && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** A socket that listens for both families shows an IPv4 address inside an IPv6 one. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Each proxy adds the one it was called by at the end: the first from there that is no proxy of ours called. */
function lastUntrusted(header: string | undefined, trusted: BlockList): string | null {
  const addresses = (header ?? '').split(',').map((part) => plain(part.trim()));
  return addresses.findLast((address) => address !== '' && !contains(trusted, address)) ?? null;
}

function lastOf(header: string | undefined): string | undefined {
  return header?.split(',').at(-1)?.trim();
}
