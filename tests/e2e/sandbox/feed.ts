import type { Page } from 'playwright-core';

/** Where things stand on the practice feed in VK's manner. */
export function feedOf(page: Page) {
  const comment = (words: string) => page.locator('.vkitComment', { hasText: words });
  return {
    comment,
    postOf: (words: string) => page.locator('.vkitPost', { has: comment(words) }),
    /** Emoji are pictures there. */
    thumbs: () => page.locator('.vkitComment', { has: page.locator('img[alt^="👍"]') }),
  };
}
