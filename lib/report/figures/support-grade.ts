/** What a channel of a page did with a citizen's question; the legend of the audit (product.md R9). */
export type ChannelEnd = 'answered' | 'unanswered' | 'closed' | 'deleted' | 'absent';

/** Whether a page supports feedback: in all its channels, in some, in none (product.md R7). */
export type SupportGrade = 'full' | 'partial' | 'none';

/** Grade of one page by its channels; without a channel there is no feedback. */
export function supportGrade(channels: readonly ChannelEnd[]): SupportGrade {
  const answered = channels.filter((end) => end === 'answered').length;
  if (answered === 0) return 'none';
  return answered === channels.length ? 'full' : 'partial';
}
