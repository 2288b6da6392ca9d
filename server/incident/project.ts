import { mergeAnswer, withoutAnswer } from './answers.ts';
import { blankFacts, type Facts, type IncidentAnswer } from './incident.ts';
import { earlier, normalTime } from './iso-time.ts';
import type { IncidentEvent } from './readable-event.ts';

type CommentEvent = Extract<IncidentEvent, { about: 'comment' }>;

/**
 * Gives the facts of an incident after one more event; null when the event makes no incident
 * (an official comment; a word about the end of something never heard of).
 *
 * Several devices report the same comment, each in its own order, so the order of arrival must not matter:
 * the newest event by its own time tells the content, the oldest tells when it was detected.
 */
export function project(before: Facts | null, event: IncidentEvent): Facts | null {
  switch (event.about) {
    case 'comment':
      return afterComment(before, event);
    case 'gone':
      return before && isNews(before, event) ? { ...before, gone_at: event.at } : before;
    case 'answer': {
      const facts = before ?? blankFacts(event.key, event.page, event.at);
      return withAnswers(facts, mergeAnswer(facts.answers, event.data, event.at));
    }
    case 'answer-gone':
      return before && withAnswers(before, withoutAnswer(before.answers, event.data.answer, event.at));
  }
}

/** True unless a newer event has told the content already. */
function isNews(facts: Facts, event: IncidentEvent): boolean {
  return facts.content_at === null || event.at >= facts.content_at;
}

function afterComment(before: Facts | null, event: CommentEvent): Facts | null {
  if (event.data.voice !== 'citizen') return before && notACitizen(before, event);
  const facts = before ?? blankFacts(event.key, event.page, event.at);
  const detected_at = earlier(event.at, facts.detected_at);
  return isNews(facts, event)
    ? { ...facts, ...content(facts, event), detected_at }
    : { ...facts, detected_at };
}

/** The comment turned out to be an official one: nobody owes an answer to it. */
function notACitizen(before: Facts, event: CommentEvent): Facts {
  return isNews(before, event) && before.status === 'new'
    ? { ...before, status: 'rejected', content_at: event.at, closed_at: event.at }
    : before;
}

function content(facts: Facts, { data, personal, page, at }: CommentEvent): Partial<Facts> {
  return {
    page,
    source_url: data.url,
    post_ref: data.post,
    comment_ref: data.id,
    text: personal ? personal.text : facts.text,
    author: personal ? { id: personal.author.id, name: personal.author.name } : facts.author,
    published_at: data.posted ? normalTime(data.posted.at) : facts.published_at,
    published_precision: data.posted?.precision ?? facts.published_precision,
    content_at: at,
    // Seen again: it is not gone.
    gone_at: facts.gone_at !== null && facts.gone_at > at ? facts.gone_at : null,
  };
}

function withAnswers(facts: Facts, answers: IncidentAnswer[]): Facts {
  const first = firstOf(answers);
  return {
    ...facts,
    answers,
    status: statusAfter(facts, answers),
    first_answer_at: first?.posted_at ?? null,
    first_answer_precision: first?.posted_precision ?? null,
    first_answer_noticed_at: first?.noticed_at ?? null,
    first_answer_minutes: first?.minutes ?? null,
  };
}

/** The earliest answer that still stands; one whose own time is unknown counts from when it was noticed. */
function firstOf(answers: IncidentAnswer[]): IncidentAnswer | null {
  const standing = answers.filter((answer) => !answer.gone);
  const timeOf = (answer: IncidentAnswer) => answer.posted_at ?? answer.noticed_at;
  return standing.sort((a, b) => timeOf(a).localeCompare(timeOf(b)))[0] ?? null;
}

/**
 * A final answer ends the waiting, an interim one puts it off; the loss of the last one opens it again.
 * Nothing else moves a status that a person has set.
 */
function statusAfter({ status, answers: before }: Facts, answers: IncidentAnswer[]): Facts['status'] {
  if (status === 'closed' || status === 'rejected') return status;
  const [was, is] = [standing(before), standing(answers)];
  if (is.final > was.final) return 'answered';
  if (is.all > was.all && status !== 'answered') return 'interim';
  const lost = (status === 'answered' && is.final < was.final) || (status === 'interim' && is.all < was.all);
  if (!lost || is.final > 0) return status;
  return is.all > 0 ? 'interim' : 'in_progress';
}

/** How many answers stand, and how many of them are final. */
function standing(answers: readonly IncidentAnswer[]): { all: number; final: number } {
  const all = answers.filter(({ gone }) => !gone);
  return { all: all.length, final: all.filter(({ interim }) => !interim).length };
}
