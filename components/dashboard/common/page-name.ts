/** Gives the name of a page (`network:owner`) as people read it. */
export type PageName = (page: string) => string;
