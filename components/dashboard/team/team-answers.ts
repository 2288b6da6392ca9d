import { useEffect, useState } from 'preact/hooks';
import type { ReadSaid } from '~/components/dashboard/use-said.ts';
import { readSaid } from '~/lib/log/draft/said.ts';
import type { FoundLine } from '~/lib/log/team/answer-rows.ts';
import type { QueueItem } from '~/lib/log/verdict.ts';
import { send } from '~/lib/messages/send.ts';
import type { FoundAnswers } from '~/lib/messages/table.ts';

/** Looks for words in what the team answered, part by part; null asks for the latest. */
export type SearchTeam = (text: string, before: string | null) => Promise<FoundAnswers>;

/** What was found so far; `reading`: the hub goes on looking. */
export type Found = {
  items: readonly QueueItem[];
  said: ReadonlyMap<string, string>;
  reading: boolean;
  trouble: string | null;
};

const NOTHING: Found = { items: [], said: new Map(), reading: false, trouble: null };

/** One types: not every letter is asked for, ms. */
const STILL_MS = 300;
/** More than this nobody looks through: then another word is needed. */
const MOST_FOUND = 500;

/** The search through the background; a refusal comes in words. */
export const searchTeam: SearchTeam = (text, before) => send('answers.search', { text, before });

/** What this browser has read of an answer; where it has nothing, what the hub tells a supervisor. */
export const readSaidAnywhere: ReadSaid = async (comment) => {
  const own = await readSaid(comment);
  if (comment === null || own.size > 0) return own;
  const answer = await send('answers.words', { comments: [comment] });
  if (!answer.ok) return own;
  const words = answer.answered.flatMap(({ replies }) => replies.flatMap(({ text }) => text ?? []));
  return words.length > 0 ? new Map([[comment, words.join('\n\n')]]) : own;
};

/** Answers of the whole team that hold these words. @param search null where only this browser is looked through. */
export function useTeamAnswers(search: SearchTeam | null, query: string): Found {
  const [found, setFound] = useState(NOTHING);
  const text = query.trim();
  useEffect(() => {
    setFound(NOTHING);
    if (!search || text === '') return;
    let current = true;
    const look = async (before: string | null, lines: readonly FoundLine[]) => {
      const answer = await search(text, before);
      if (!current) return;
      if (!answer.ok) return setFound((known) => ({ ...known, reading: false, trouble: answer.reason }));
      const all = [...lines, ...answer.lines];
      const goesOn = answer.more && all.length < MOST_FOUND;
      setFound(foundOf(all, goesOn));
      if (goesOn) await look(answer.next, all);
    };
    const timer = setTimeout(() => {
      setFound({ ...NOTHING, reading: true });
      // What cannot be read is not found, and the rest of the search stands.
      void look(null, []).catch(() => current && setFound(NOTHING));
    }, STILL_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, text]);
  return found;
}

function foundOf(lines: readonly FoundLine[], reading: boolean): Found {
  return {
    items: lines.map(({ item }) => item),
    said: new Map(lines.map(({ item, said }) => [item.key, said])),
    reading,
    trouble: null,
  };
}
