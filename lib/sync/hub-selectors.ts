import { z } from 'zod';
import { callHub, type HubCall } from './hub-request.ts';

/** A selector set that a hub holds for the devices of its organisation. */
export type HubSelectors = { network: 'vk' | 'ok'; version: number; checksum: string };

const setsSchema = z.object({
  sets: z.array(
    z.object({
      network: z.enum(['vk', 'ok']),
      version: z.number().int().positive(),
      checksum: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

const publishedSchema = z.object({ status: z.enum(['published', 'same']) });

/** A hub as far as its selector sets go; `token` is that of this device. */
export function hubSelectors({ url, token }: { url: string; token: string }) {
  const call = (method: HubCall['method'], path: string): HubCall => ({
    url,
    method,
    path,
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    /** The sets in force. @throws TargetError */
    list: async (): Promise<HubSelectors[]> => (await callHub(call('GET', '/v1/selectors'), setsSchema)).sets,
    /** The text of the set in force; whoever takes it over parses it. @throws TargetError */
    fetch: async (network: HubSelectors['network']): Promise<string> =>
      JSON.stringify(await callHub(call('GET', `/v1/selectors/${network}`), z.unknown())),
    /** Gives a set out to all devices of the organisation. @throws TargetError with the words of the hub. */
    async publish(text: string): Promise<void> {
      await callHub({ ...call('POST', '/v1/selectors'), body: text }, publishedSchema);
    },
  };
}
