import type { Marks } from '~/lib/log/blind/blind-events.ts';
import { hasWords } from '~/lib/log/blind/draw.ts';
import type { Draw, DrawnRows } from '~/lib/log/blind/read-blind.ts';
import type { CommentRow } from '~/lib/log/rows.ts';
import { hidePersonal } from '~/lib/report/hiding/hide-personal.ts';
import { hideSignature } from '~/lib/report/hiding/hide-signature.ts';

/** What is read of one drawn answer: no name, no page, no time, so that nobody can be known by it. */
export type BlindCard = {
  answer: string;
  question: string;
  reply: string;
  /** The answer says that it will come back. */
  interim: boolean;
  photo: boolean;
  marks: Marks | null;
};

/**
 * The answers of a draw to judge, in its order, without names, phones, addresses and signatures. Those whose words
 * were erased since, or went with their page, are left out.
 */
export function blindCards({ marks }: Pick<Draw, 'marks'>, rows: readonly DrawnRows[]): BlindCard[] {
  return rows.flatMap(({ answer, question, reply, given }) => {
    if (!hasWords(question) || !hasWords(reply)) return [];
    const people = [question, reply].flatMap(namesIn);
    return [
      {
        answer,
        question: hidePersonal(question.text, people),
        reply: hidePersonal(hideSignature(reply.text), people),
        interim: given?.interim === true,
        photo: reply.attachments.includes('photo'),
        marks: marks.get(answer) ?? null,
      },
    ];
  });
}

/** A page is no person: its name may stand, the words of it are those of the territory. */
function namesIn({ author, addressee, voice, mine }: CommentRow): string[] {
  return [...(voice === 'citizen' || mine ? [author.name] : []), ...(addressee ? [addressee] : [])];
}
