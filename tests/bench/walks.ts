import type { Site } from '~/lib/sites/site.ts';

const WALKS = 8;

/**
 * The measure of cost: eight times all comments and all elements inside them are looked up and the text
 * of each is taken. Gives the characters seen, so that nothing is optimised away.
 */
export function bareWalks(site: Site): number {
  let characters = 0;
  for (let walk = 0; walk < WALKS; walk += 1) {
    for (const comment of site.comments(document)) {
      for (const element of comment.querySelectorAll('*')) characters += element.textContent?.length ?? 0;
    }
  }
  return characters;
}
