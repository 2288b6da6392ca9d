/** Columns and rows of the report, the same on the screen and in its file. */
export const RATE_COLUMNS = ['answered', 'interim', 'elsewhere', 'unanswered', 'deleted', 'unknown'] as const;
export const MOMENTS = ['reaction', 'final', 'afterInterim'] as const;
export const CLOCKS = ['calendar', 'working'] as const;
export const FIGURES = ['median', 'mean', 'p90', 'most'] as const;
export const OUTCOMES = ['satisfied', 'neutral', 'dissatisfied', 'impossible'] as const;
