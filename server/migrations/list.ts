import { FIRST } from './0001-first.ts';
import { SELECTORS } from './0002-selectors.ts';
import { CLAIMS } from './0003-claims.ts';
import { DRAFTS } from './0004-drafts.ts';
import { EVENTS_BY_TYPE } from './0005-events-by-type.ts';
import { BOARD } from './0006-board.ts';
import { TEAM_SETTINGS } from './0007-team-settings.ts';
import { PEOPLE } from './0008-people.ts';
import { FORWARDING } from './0009-forwarding.ts';
import { GIVEN_CLAIMS } from './0010-given-claims.ts';
import { REMARK_RULES } from './0011-remark-rules.ts';
import { CLAIMS_OF_PEOPLE } from './0012-claims-of-people.ts';
import { CALIBRATION } from './0013-calibration.ts';
import { HANDED_BY } from './0014-handed-by.ts';
import type { Migration } from './migration.ts';

/** All migrations in the order they are applied. */
export const MIGRATIONS: Migration[] = [
  FIRST,
  SELECTORS,
  CLAIMS,
  DRAFTS,
  EVENTS_BY_TYPE,
  BOARD,
  TEAM_SETTINGS,
  PEOPLE,
  FORWARDING,
  GIVEN_CLAIMS,
  REMARK_RULES,
  CLAIMS_OF_PEOPLE,
  CALIBRATION,
  HANDED_BY,
];
