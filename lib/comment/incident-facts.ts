/** What an incident system is told of one comment, as it is known now. */
export type IncidentFacts = {
  key: string;
  /** `vk`, `ok`. */
  network: string;
  /** `network:owner`. */
  page: string;
  url: string;
  /** Empty where it was erased. */
  text: string;
  authorName: string;
  /** ISO 8601 by the network; null when unknown. */
  postedAt: string | null;
  /** ISO 8601 by the clock of the device: the first look. */
  detectedAt: string;
  /** True where an answer is or was owed: thanks and greetings are no incidents. */
  owed: boolean;
  /** True while it waits for an answer. */
  open: boolean;
  urgent: boolean;
};
