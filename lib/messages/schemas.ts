import type { MessageTable } from './table.ts';
import { auditSchemas } from './themes/audit-schemas.ts';
import { draftSchemas } from './themes/draft-schemas.ts';
import { logSchemas } from './themes/log-schemas.ts';
import { moderationSchemas } from './themes/moderation-schemas.ts';
import { pageSchemas } from './themes/page-schemas.ts';
import type { SchemasOf } from './themes/schemas-of.ts';
import { settingsSchemas } from './themes/settings-schemas.ts';
import { teamSchemas } from './themes/team-schemas.ts';
import { trainingSchemas } from './themes/training-schemas.ts';
import { triageSchemas } from './themes/triage-schemas.ts';

/** What every message of the table has to look like when it arrives. */
export const requestSchemas: SchemasOf<MessageTable> = {
  ...pageSchemas,
  ...moderationSchemas,
  ...triageSchemas,
  ...draftSchemas,
  ...teamSchemas,
  ...auditSchemas,
  ...logSchemas,
  ...trainingSchemas,
  ...settingsSchemas,
};
