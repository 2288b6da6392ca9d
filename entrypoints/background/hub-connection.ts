import browser from 'webextension-polyfill';
import { say } from '~/lib/locale/say.ts';
import { deviceId } from '~/lib/log/chain/device.ts';
import { hurry, retryAll } from '~/lib/log/outbox/outbox.ts';
import { hurryReviews } from '~/lib/log/review/reviews.ts';
import { forgetTeamBoard } from '~/lib/log/team/state.ts';
import type { MessageTable, Outcome } from '~/lib/messages/table.ts';
import { hubSetting } from '~/lib/settings/hub-setting.ts';
import { keepMember } from '~/lib/settings/me.ts';
import { keepRole } from '~/lib/settings/roles.ts';
import type { TargetSetting } from '~/lib/settings/schema.ts';
import { changeSettings, readSettings } from '~/lib/settings/store.ts';
import { placeOf } from '~/lib/settings/target-place.ts';
import { keepToken, tokenOf } from '~/lib/settings/tokens.ts';
import { connectHub, leaveHub } from '~/lib/sync/connect.ts';
import { catchUp, showDeliveryTrouble } from './jobs.ts';
import { deliverReviews } from './reviews.ts';
import { takeHubSelectors } from './selector-delivery.ts';
import { forgetTeamSettings, takeTeamSettings } from './team-settings.ts';

/** Connects this device to the hub by a code, hands over what waited and takes what the team has; says why not. */
export async function connectToHub(asked: MessageTable['hub.connect']['request']): Promise<Outcome> {
  const { url, code, name } = asked;
  const { os } = await browser.runtime.getPlatformInfo();
  const about = say('sync_device', os);
  const device = { id: await deviceId(), name: name ?? about, about };
  const former = await formerToken(url);
  const answer = await connectHub(url, code, device, former);
  if (!answer.ok) return answer;
  const target = hubSetting(await readSettings(), url, answer.connection.organisation);
  await keepToken(target, answer.connection.token);
  await keepRole(target, answer.connection.role);
  const { role, name: called = device.name } = answer.connection;
  await keepMember(target, { device: device.id, name: called, role });
  await changeSettings((settings) => ({
    ...settings,
    targets: [...without(settings.targets, target.id), target],
  }));
  // What the hub refused from somebody else, it may take from whoever is connected now.
  await retryAll(target.id);
  await hurry(target.id);
  void takeTeamSettings('now');
  void catchUp();
  void takeHubSelectors('now');
  await hurryReviews(target.id);
  void deliverReviews();
  return { ok: true };
}

/** Ends the connection with this hub and forgets what was its team's; its events stay in the log. */
export async function disconnectHub(id: string): Promise<Outcome> {
  const { targets } = await readSettings();
  for (const target of targets) if (target.id === id) await leave(target);
  await keepRole({ id }, null);
  await keepMember({ id }, null);
  await forgetTeamSettings(id);
  await forgetTeamBoard();
  await changeSettings((settings) => ({ ...settings, targets: without(settings.targets, id) }));
  await showDeliveryTrouble();
  return { ok: true };
}

/** The token that this device has of the hub with this address; null where it has none, or it is no address. */
async function formerToken(url: string): Promise<string | null> {
  return URL.canParse(url) ? tokenOf(placeOf(await readSettings(), 'hub', url)) : null;
}

/** Ends the connection on both sides. A hub that does not answer is left all the same. */
async function leave(target: TargetSetting): Promise<void> {
  const token = await tokenOf(target);
  await keepToken(target, null);
  if (token !== null && target.kind === 'hub') await leaveHub({ url: target.url, token });
}

function without(targets: readonly TargetSetting[], id: string): TargetSetting[] {
  return targets.filter((target) => target.id !== id);
}
