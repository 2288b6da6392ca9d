import type { FoundLine } from '~/lib/log/team/answer-rows.ts';
import type { TeamAnswered } from '~/lib/log/team/answered-schema.ts';
import type { Reviewing } from '~/lib/log/team/evidence/review-told.ts';
import type { TeamIncident } from '~/lib/log/team/incident-schema.ts';
import type { TeamEvent } from '~/lib/log/team/told-event.ts';
import type { Outcome } from './outcome.ts';

/** Removals on all devices of the team that the hub told of, and the bookmark after them. */
type RemovalChanges =
  | { ok: true; events: TeamEvent[]; incidents: TeamIncident[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** Answered comments that the hub found, and where to go on. */
export type FoundAnswers =
  | { ok: true; lines: FoundLine[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** A part of the events of all devices of the team, or why the hub does not tell them. */
export type LogEvents =
  | { ok: true; events: TeamEvent[]; next: string; more: boolean }
  | { ok: false; reason: string };

/** Comments with the words of their answers, or why they are not known. */
type AnswerWords = { ok: true; answered: TeamAnswered[] } | { ok: false; reason: string };

/** Messages of a supervisor who reviews what colleagues removed and answered, whoever's browser read it. */
export type AuditMessages = {
  /** dashboard: what the hub tells of removals on all devices since a bookmark; null: from the beginning. */
  'removals.changes': { request: { after: string | null }; reply: RemovalChanges };
  /** dashboard: a word about a removal that another device made; `key` of the comment. */
  'removals.review': { request: { key: string; said: Reviewing }; reply: Outcome };
  /** dashboard: erases the author of these comments, which other devices removed, here, at the hub and at colleagues’. */
  'removals.erase': { request: { keys: string[] }; reply: Outcome };
  /** dashboard: answers of the team with these words, part by part; `before` null: from the latest. */
  'answers.search': { request: { text: string; before: string | null }; reply: FoundAnswers };
  /** dashboard: the words of the answers to some comments, as the hub has them. */
  'answers.words': { request: { comments: string[] }; reply: AnswerWords };
  /** dashboard: the events of all devices, part by part, for a report of the team; `after` null: from the beginning. */
  'team.events': { request: { after: string | null }; reply: LogEvents };
};
