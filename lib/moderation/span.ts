/** A finding in places of the scan, before it is mapped back to the original. */
export type Span = { from: number; to: number; rule: string; stem?: string };
