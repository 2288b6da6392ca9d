import type { Sighting } from '~/lib/comment/sighting.ts';

/** A comment of Ольга without words, under post 5 of a page of OK, as a reader gives it; `part` says what is different. */
export const blankSighting = (id: string, part: Partial<Sighting> = {}): Sighting => ({
  key: `ok:7:5:${id}`,
  weak: false,
  network: 'ok',
  owner: '7',
  post: '5',
  id,
  thread: id,
  replyTo: null,
  addressee: null,
  author: { id: '1', slug: null, name: 'Ольга', kind: 'person' },
  text: '',
  attachments: [],
  posted: null,
  deleted: false,
  clamped: false,
  partial: false,
  url: 'https://ok.ru/group/7/topic/5',
  ...part,
});
