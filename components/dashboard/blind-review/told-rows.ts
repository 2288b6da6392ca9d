import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DrawnRows } from '~/lib/log/blind/read-blind.ts';
import { isWhole, withTold } from '~/lib/log/team/answer-rows.ts';
import type { TeamAnswered } from '~/lib/log/team/answered-schema.ts';
import { send } from '~/lib/messages/send.ts';

/** What the hub told of the comments asked for; `of` names them. */
type Asked = { of: string; answered: readonly TeamAnswered[]; trouble: string | null };

/** The rows; `trouble`: why the hub does not tell the words that it keeps, null while it does. */
type ToldRows = { value: DrawnRows[] | null; trouble: string | null };

const NOTHING: Asked = { of: '', answered: [], trouble: null };

/**
 * Drawn answers with the words that only the hub has, of those a colleague's browser read; in memory alone. Nothing
 * before they were told.
 */
export function useToldRows(value: DrawnRows[] | null): ToldRows {
  const [asked, setAsked] = useState(NOTHING);
  const lacking = useMemo(
    () => (value ?? []).filter((rows) => !isWhole(rows)).map(({ comment }) => comment),
    [value],
  );
  const of = [...new Set(lacking)].join(' ');
  useEffect(() => {
    if (of === '') return;
    let current = true;
    const tell = ({ answered, trouble }: Omit<Asked, 'of'>) => current && setAsked({ of, answered, trouble });
    void send('answers.words', { comments: of.split(' ') }).then(
      (answer) => tell(answer.ok ? { ...answer, trouble: null } : { answered: [], trouble: answer.reason }),
      (error: unknown) => tell({ answered: [], trouble: error instanceof Error ? error.message : '' }),
    );
    return () => {
      current = false;
    };
  }, [of]);
  const isTold = of === '' || asked.of === of;
  const rows = useMemo(
    () => (value && isTold ? withTold(value, of === '' ? [] : asked.answered) : null),
    [value, isTold, of, asked],
  );
  return { value: rows, trouble: of === '' ? null : asked.trouble };
}
