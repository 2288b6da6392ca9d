import { eitherOf } from '~/lib/sites/either-of.ts';
import { withSelf } from '~/lib/sites/element-of.ts';
import { anyOf } from '~/lib/sites/markup.ts';
import { OK_MARKUP } from './markup.ts';

/** OK's own controls that load earlier or later comments of a topic, in document order; those of the feed left out. */
export function okLoaders(root: ParentNode): HTMLElement[] {
  return withSelf(root, anyOf(OK_MARKUP.moreComments)).filter(
    (control): control is HTMLElement =>
      control instanceof HTMLElement && control.closest(eitherOf(OK_MARKUP.topic, OK_MARKUP.pager)) !== null,
  );
}
