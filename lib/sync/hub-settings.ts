import { z } from 'zod';
import { callHub, type HubCall, readReply, sendToHub } from './hub-request.ts';

const publishedSchema = z.object({
  version: z.number().int().nonnegative(),
  settings: z.unknown(),
  published_at: z.iso.datetime().nullable(),
  published_by: z.string().nullable().default(null),
});

/** An edition of the team's settings as a hub holds it; whoever takes `settings` over parses them. */
export type PublishedSettings = z.infer<typeof publishedSchema>;

/** A hub as far as the settings of its team go; `token` is that of this device. Everything here throws TargetError. */
export function hubSettings({ url, token }: { url: string; token: string }) {
  const authorization = `Bearer ${token}`;
  const path = '/v1/settings';
  return {
    /** The edition in force; null when it is still the one with the number `known`. */
    async read(known: number | null): Promise<PublishedSettings | null> {
      const headers = { authorization, ...(known !== null && { 'if-none-match': `"${known}"` }) };
      const response = await sendToHub({ url, path, method: 'GET', headers });
      return response.status === 304 ? null : readReply(response, publishedSchema);
    },
    /** Gives settings out over the edition `over`; refused as a conflict when somebody was faster. */
    publish(over: number, settings: unknown): Promise<PublishedSettings> {
      const headers = { authorization, 'if-match': `"${over}"` };
      const call: HubCall = { url, path, method: 'PUT', headers, body: JSON.stringify(settings) };
      return callHub(call, publishedSchema);
    },
  };
}
