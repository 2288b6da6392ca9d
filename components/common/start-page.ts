import { type ComponentChild, render } from 'preact';
import { language } from '~/lib/locale/say.ts';

/** Shows a page of the extension in its `#root`, with the document in the language of its texts. */
export function startPage(content: ComponentChild): void {
  document.documentElement.lang = language();
  const root = document.getElementById('root');
  if (root) render(content, root);
}
