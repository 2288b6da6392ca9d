import errorCss from '~/components/common/error/error-code.css?inline';
import tokens from '~/components/common/tokens.css?inline';
import triageCss from '~/components/common/triage/card.css?inline';
import citizenCss from './citizen.css?inline';
import css from './composer.css?inline';
import factsCss from './facts.css?inline';
import fieldCss from './field.css?inline';
import findingsCss from './findings.css?inline';
import pairCss from './pair/pair.css?inline';
import partsCss from './parts.css?inline';
import reviewCss from './review/review.css?inline';

/** All that the composer wears in its shadow root, the parts after what they build on. */
export const STYLES = [
  tokens,
  errorCss,
  triageCss,
  css,
  citizenCss,
  partsCss,
  fieldCss,
  findingsCss,
  factsCss,
  pairCss,
  reviewCss,
].join('\n');
