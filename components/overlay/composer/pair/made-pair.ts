import type { MessageTable } from '~/lib/messages/table.ts';

/** What the log is told of a picture that was made; the picture itself stays here. */
export type MadePair = MessageTable['photo.paired']['request']['pair'];
