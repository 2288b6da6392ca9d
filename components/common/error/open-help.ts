import { createContext } from 'preact';

/** Opens the paragraph of an error. The overlay gives one: a page of a network cannot lead to ours by itself. */
export const OpenHelpContext = createContext<((code: number) => void) | null>(null);
