import type { Network } from '~/lib/comment/sighting.ts';
import { say } from '~/lib/locale/say.ts';
import type { OpennessStep } from '~/lib/log/openness/openness-events.ts';
import { type SettingsPart, settingsPlace } from '~/lib/sites/settings-places.ts';

/** Where a step is seen to; `partWay`: it leads to the page alone, and the rest of the way is gone by hand. */
export type StepLink = { href: string; name: string; partWay: boolean };

const PARTS: Readonly<Record<Exclude<OpennessStep, 'training'>, SettingsPart>> = {
  responsible: 'people',
  comments: 'comments',
  messages: 'messages',
  filter: 'filter',
  rules: 'page',
};

/** The link of a step of a page; for training, which no network knows, the trainer. @param page `network:owner`. */
export function stepLink(page: string, step: OpennessStep): StepLink {
  if (step === 'training') {
    return { href: 'training.html', name: say('openness_open_trainer'), partWay: false };
  }
  const network = networkOf(page);
  const { url, sure } = settingsPlace(network, page.slice(network.length + 1), PARTS[step]);
  const name = say(network === 'vk' ? 'openness_open_vk' : 'openness_open_ok');
  return { href: url, name, partWay: sure === 'unknown' };
}

/** What to press where the link leads, as the network itself names it. */
export function sayWay(page: string, step: OpennessStep): string {
  return say(step === 'training' ? 'openness_way_training' : `openness_way_${networkOf(page)}_${step}`);
}

function networkOf(page: string): Network {
  return page.startsWith('ok:') ? 'ok' : 'vk';
}
