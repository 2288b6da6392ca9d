import { eitherOf } from '~/lib/sites/either-of.ts';
import { withSelf } from '~/lib/sites/element-of.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import { OK_MARKUP } from './markup.ts';

/** Words of a control that loads comments, not posts or the rest of a text. */
const OF_COMMENTS = /комментари|ответ|comment|repl/iu;

/**
 * OK's own controls that load earlier or later comments of a topic or of a discussion in the feed, in
 * document order. The feed loads posts and the rest of a text by the same class: those are left out.
 */
export function okLoaders(root: ParentNode): HTMLElement[] {
  return withSelf(root, anyOf(OK_MARKUP.moreComments)).filter(
    (control): control is HTMLElement => control instanceof HTMLElement && loadsComments(control),
  );
}

function loadsComments(control: Element): boolean {
  if (control.closest(eitherOf(OK_MARKUP.list, OK_MARKUP.pager))) return true;
  if (control.closest(anyOf(OK_MARKUP.feedItem))) return OF_COMMENTS.test(control.textContent ?? '');
  return control.closest(anyOf(OK_MARKUP.topic)) !== null;
}
