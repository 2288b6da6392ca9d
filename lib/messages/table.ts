import type { AuditMessages } from './themes/audit.ts';
import type { DraftMessages } from './themes/draft.ts';
import type { LogMessages } from './themes/log.ts';
import type { ModerationMessages } from './themes/moderation.ts';
import type { PageMessages } from './themes/page.ts';
import type { SettingsMessages } from './themes/settings.ts';
import type { TeamMessages } from './themes/team.ts';
import type { TrainingMessages } from './themes/training.ts';
import type { TriageMessages } from './themes/triage.ts';

export type { SyncView } from '~/lib/log/outbox/outbox-figures.ts';
export type { TodayFigures } from '~/lib/log/queue/today.ts';
export type { Board } from '~/lib/log/verdict.ts';
export type { FoundAnswers, LogEvents } from './themes/audit.ts';
export type { CoachChanges, ReviewChanges, Reviewed } from './themes/draft.ts';
export type { Crop } from './themes/moderation.ts';
export type { Judged, Kept, Outcome } from './themes/outcome.ts';
export type { OverlayPart, OverlayView, PageReport } from './themes/page.ts';
export type { Published, TeamCode } from './themes/team.ts';
export type { IncidentFields } from './themes/triage.ts';

/**
 * Every message between contexts: name → what is sent and what comes back.
 * → background unless said otherwise. Parsed on receipt by `receive.ts`.
 */
export type MessageTable = PageMessages &
  ModerationMessages &
  TriageMessages &
  DraftMessages &
  TeamMessages &
  AuditMessages &
  LogMessages &
  TrainingMessages &
  SettingsMessages;

export type MessageName = keyof MessageTable;

/** background → content: what is shown may be out of date; ask again. */
export type TabNotice = { notice: 'settings.changed' } | { notice: 'verdicts.changed'; page: string };

/** popup → content: which page is shown; answered with a `PageReport`. */
export type TabQuestion = { question: 'page.describe' };
