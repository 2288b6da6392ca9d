import { type ChainReport, type Link, linkFault, type Tail, verifyChain } from '~/lib/log/chain/chain.ts';
import { linksAfter } from '~/lib/log/chain/links-after.ts';
import { database } from '~/lib/log/database.ts';
import { eventDataSchemas, type LogEvent } from '~/lib/log/event.ts';
import { digestOf, pictureOf } from './pictures.ts';

/**
 * What a check of one line of the log found. `erased`: its personal fields were erased, as the law allows;
 * `elsewhere`: only the device that wrote them can check them.
 */
export type EvidenceCheck = {
  line: 'fits' | 'changed' | 'missing';
  words: 'fit' | 'changed' | 'erased' | 'none' | 'elsewhere';
  /** The picture of a snapshot against the digest that the line holds. */
  picture: 'fits' | 'changed' | 'gone' | 'none';
  /** The whole log, from its first line to its last; null for a line of another device's. */
  chain: ChainReport | null;
};

/**
 * Counts the digests anew: does the line `id` say what it said when it was written, and does every line
 * of the log still follow the one before? Reads the whole log, some 50 µs a line.
 */
export async function checkEvidence(id: string): Promise<EvidenceCheck> {
  const [event, side] = await Promise.all([database.events.get(id), database.personal.get(id)]);
  const chain = await checkChain();
  if (!event) return { line: 'missing', words: 'none', picture: 'none', chain };
  const fault = linkFault({ event, personal: side ?? null });
  return {
    line: fault === 'hash' ? 'changed' : 'fits',
    words: wordsOf(fault, event.personal, side),
    picture: await checkPicture(event),
    chain,
  };
}

/** The same of a line that the hub told of: it keeps neither the salt of the words nor the picture nor the whole log. */
export function checkToldLine(line: LogEvent): EvidenceCheck {
  const fits = linkFault({ event: line, personal: null }) === null;
  const words = line.personal === null ? 'none' : 'elsewhere';
  return { line: fits ? 'fits' : 'changed', words, picture: 'none', chain: null };
}

async function checkPicture(event: LogEvent): Promise<EvidenceCheck['picture']> {
  if (event.type !== 'removal.snapshot') return 'none';
  const { picture } = eventDataSchemas['removal.snapshot'].parse(event.data);
  if (picture === null) return 'none';
  const png = await pictureOf(picture);
  if (png === null) return 'gone';
  return digestOf(png) === picture ? 'fits' : 'changed';
}

function wordsOf(
  fault: ReturnType<typeof linkFault>,
  digest: string | null,
  side: Link['personal'] | undefined,
) {
  if (digest === null) return 'none';
  if (!side) return 'erased';
  return fault === 'personal' ? 'changed' : 'fit';
}

async function checkChain(): Promise<ChainReport> {
  let tail: Tail | undefined;
  for (;;) {
    const links = await linksAfter(tail?.seq ?? 0);
    const report = verifyChain(links, tail);
    const last = links.at(-1);
    if (!report.ok || !last) return report;
    tail = last.event;
  }
}
