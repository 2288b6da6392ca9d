import { database } from '~/lib/log/database.ts';

/**
 * What pages answered, by the key of the comment, several answers with an empty line between them.
 * @param comment key of one comment; null for all of them.
 */
export async function readSaid(comment: string | null): Promise<Map<string, string>> {
  const { answers, comments } = database;
  return database.transaction('r', answers, comments, async () => {
    const all = comment === null ? answers.toCollection() : answers.where('comment').equals(comment);
    const standing = (await all.toArray()).filter(({ gone }) => !gone);
    const given = await comments.bulkGet(standing.map(({ answer }) => answer));
    const said = new Map<string, string>();
    for (const [place, { comment: of }] of standing.entries()) {
      const text = given[place]?.text ?? '';
      if (text !== '') said.set(of, said.has(of) ? `${said.get(of)}\n\n${text}` : text);
    }
    return said;
  });
}
