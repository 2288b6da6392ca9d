import type { State } from './cell.tsx';

/** The states of one part of the product, with its own sheet. */
export type Board = {
  id: string;
  title: string;
  css: string;
  states: State[];
  /** True for pages made of parts that other boards show: to be looked at, their pictures are not compared. */
  whole?: true;
};
