/** An own answer that a supervisor decided about, kept to be practised with. Times are ISO 8601. */
export type PracticeRow = {
  /** Id of the sending, the same at the hub. */
  id: string;
  key: string;
  /** Name of the comment's author as the network showed it; null where it showed none. */
  citizen: string | null;
  comment: string;
  /** The words that were sent. */
  text: string;
  sentAt: string;
  state: 'approved' | 'returned';
  decidedAt: string;
  /** Name of the device that decided. */
  by: string;
  remarks: string | null;
  /** Rules of the coach that the remark names. */
  rules: string[];
  /** The words that were approved; null where it was returned. */
  approved: string | null;
  /** What the author made of it in the trainer; null until then. */
  rewritten: { text: string; at: string } | null;
};
