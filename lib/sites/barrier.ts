import type { Site } from './site.ts';

/** Elements that a network puts between a person and the page, or uses to say that something failed. */
const NOTICES =
  '[role="dialog"],[role="alertdialog"],[role="alert"],[class*="captcha" i],[id*="captcha" i],' +
  '[data-testid*="captcha" i],iframe[src*="captcha" i],img[src*="captcha" i]';

const CAPTCHA_NAME = /captcha/i;
const CAPTCHA_WORDS = /капч|не робот|код с картинки|captcha|not a robot/i;
const ERROR_WORDS =
  /ошибк|попробуйте (?:ещё раз )?позже|слишком (?:часто|много)|временно недоступ|something went wrong|too many|try again later/i;
/** What a server writes when it answers without the page. */
const BARE_ERROR = /\b(?:429|50[0-4])\b|bad gateway|service unavailable|too many requests/i;
const BARE_PAGE = 400;

/**
 * What keeps the network from loading more: a captcha that is really shown, or an error in words.
 * Scripts of the networks always hold the word «captcha», so only what is rendered counts (vk.md §6.9).
 */
export function barrierOn(root: Document, site: Site): 'captcha' | 'error' | null {
  const shown = [...root.querySelectorAll(NOTICES)].filter((notice) => isNotice(notice, site));
  if (shown.some(isCaptcha)) return 'captcha';
  if (shown.some((notice) => ERROR_WORDS.test(notice.textContent ?? ''))) return 'error';
  const whole = (root.body.textContent ?? '').trim();
  return whole.length < BARE_PAGE && BARE_ERROR.test(whole) ? 'error' : null;
}

/** A dialog that holds comments is the page itself, and what people wrote is no notice. */
function isNotice(element: Element, site: Site): boolean {
  if (site.commentOf(element) || site.comments(element).length > 0) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function isCaptcha(notice: Element): boolean {
  const names = ['class', 'id', 'data-testid', 'src'].map((name) => notice.getAttribute(name) ?? '');
  return names.some((name) => CAPTCHA_NAME.test(name)) || CAPTCHA_WORDS.test(notice.textContent ?? '');
}
