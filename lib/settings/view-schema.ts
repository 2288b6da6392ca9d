import { z } from 'zod';

/** The longest name of a saved view, and how many there may be. */
export const LONGEST_VIEW_NAME = 60;
const MOST_VIEWS = 100;

/** A place on the dashboard with its filters that the user gave a name to; `address` is the part after `#`. */
export const savedViewSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(LONGEST_VIEW_NAME),
  address: z
    .string()
    .max(1000)
    .regex(/^#(queue|board)(\?[^\s#]*)?$/),
});

export const savedViewsSchema = z.array(savedViewSchema).max(MOST_VIEWS);

export type SavedView = z.infer<typeof savedViewSchema>;
