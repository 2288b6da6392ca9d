import type { Choice } from '~/lib/log/calibration/judgement-schema.ts';
import type { CardRow } from '~/lib/log/calibration/rows.ts';
import type { Attempt } from '~/lib/log/training/attempt.ts';
import type { KeptCertificate } from '~/lib/log/training/certificate.ts';
import type { CheckedAnswer } from '~/lib/log/training/checked-answers.ts';
import type { Outcome } from '~/lib/messages/table.ts';
import type { CalibrationNews } from '~/lib/messages/themes/training.ts';
import type { Drill } from '~/lib/training/case.ts';
import type { CaseSet } from '~/lib/training/case-file.ts';
import type { CertificateActions } from './kept-certificates.tsx';

/** What the trainer stands on: the cases, and all that was done in it on this device. */
export type TrainingData = {
  set: CaseSet;
  attempts: Attempt[];
  /** How many cases are the organisation's own. */
  own: number;
  /** Why the own cases that were kept cannot be read any more, in a sentence; null where they can. */
  trouble: string | null;
  /** Certificates of colleagues that were opened here. */
  certificates: KeptCertificate[];
  checked: Checked;
  /** Null for a trainee: cards are for those who decide already. */
  calibration: Calibration | null;
};

/** The cards of this week; `news` null until it is known where they come from. */
export type Calibration = { news: CalibrationNews | null; cards: readonly CardRow[] };

/** Own answers from real pages that a supervisor checks. */
export type Checked = {
  answers: readonly CheckedAnswer[];
  /** Answers of this device are checked: there will be some. */
  expected: boolean;
  /** Why the hub did not say what is new, in words; null when it did, and where there is none. */
  trouble: string | null;
};

/** What the trainer asks for; everything else happens on the page. */
export type TrainingActions = {
  keep: (attempt: Attempt) => Promise<Outcome>;
  /** Reads and keeps the text of a file with own cases; they replace those from before. */
  takeCases: (text: string) => Promise<Outcome>;
  dropCases: () => Promise<Outcome>;
  /** Keeps what was made of an answer after the remark. */
  rewritten: (id: string, text: string) => Promise<Outcome>;
  judge: (card: string, choice: Choice) => Promise<Outcome>;
  certificates: CertificateActions;
};

/** What a lesson is about: what the schedule says, or one drill. */
export type Wish = { drill: Drill | 'all'; timed: boolean };
