import type { LayoutHealth } from '~/lib/log/record/layout-health.ts';
import type { SeenError } from '~/lib/settings/error-ring.ts';
import type { TargetSetting } from '~/lib/settings/schema.ts';

/** What a report of a problem is made of. Nothing here can hold a text, a name, an id, an address or a key. */
export type TroubleFacts = {
  /** ISO 8601. */
  at: string;
  version: string;
  /** Null for a browser that is not known. */
  browser: string | null;
  /** `win`, `mac`, `linux`…, as the browser tells it. */
  system: string;
  logSchema: number;
  settingsSchema: number;
  language: string;
  /** Null where the log could not be read. */
  layouts: LayoutHealth[] | null;
  /** Versions of imported sets of selectors; empty where the settings could not be read. */
  selectors: number[];
  /** Where the log is delivered, by kind alone; null where the log or the settings could not be read. */
  receivers: { kind: TargetSetting['kind']; stopped: boolean }[] | null;
  /** The newest first; null where the settings, beside which they lie, could not be read. */
  errors: SeenError[] | null;
};
