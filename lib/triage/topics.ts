/** Topics of comments (issue 5; product.md R25 and R81; reference: answers.md §10), in the order of a list. */
export const TOPICS = [
  'roads',
  'snow',
  'light',
  'rubbish',
  'housing',
  'transport',
  'improvement',
  'health',
  'education',
  'social',
  'other',
] as const;

export type Topic = (typeof TOPICS)[number];
