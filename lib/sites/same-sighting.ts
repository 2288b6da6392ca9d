import type { Sighting } from '~/lib/comment/sighting.ts';

/**
 * True when nothing a reader would notice has changed. A relative time drifts between two looks
 * («5 минут назад»), so equal precision counts as the same time; the first reading is kept.
 */
export function sameSighting(before: Sighting, after: Sighting): boolean {
  return (
    before.text === after.text &&
    before.deleted === after.deleted &&
    before.clamped === after.clamped &&
    before.partial === after.partial &&
    before.thread === after.thread &&
    before.replyTo === after.replyTo &&
    before.addressee === after.addressee &&
    before.author.id === after.author.id &&
    before.author.slug === after.author.slug &&
    before.author.name === after.author.name &&
    before.posted?.precision === after.posted?.precision &&
    before.attachments.join() === after.attachments.join()
  );
}
