import { clockDrawing, ICONS, type IconDrawing, type IconName } from '~/components/common/icon-paths.ts';
import type { StateView } from '~/components/common/state-shape.ts';

/** The icon of a mark; of a clock that runs the hand stands where the time is. */
export function drawIcon(view: StateView): SVGElement {
  if (view.icon !== 'clock' || view.share === null) return preparedIcon(view.icon);
  const icon = preparedIcon('clock');
  icon.firstElementChild?.setAttribute('d', clockDrawing(view.share).line);
  return icon;
}

const prepared = new Map<IconName, SVGElement>();

/** A copy of an icon that was built once: on a long page most marks show the same few. */
export function preparedIcon(name: IconName): SVGElement {
  const icon = prepared.get(name) ?? buildIcon(ICONS[name]);
  prepared.set(name, icon);
  const copy = icon.cloneNode(true);
  return copy instanceof SVGElement ? copy : icon;
}

function buildIcon(drawing: IconDrawing): SVGElement {
  const icon = svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  icon.append(svg('path', { d: drawing.line }));
  if (drawing.solid) icon.append(svg('path', { d: drawing.solid, class: 'solid' }));
  return icon;
}

function svg(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
