import type { Language } from '~/lib/locale/english.ts';
import type { PeerSetting } from '~/lib/settings/schema.ts';
import type { Selectors } from '~/lib/settings/selectors-schema.ts';
import type { Outcome } from './outcome.ts';

/** Messages of settings, selectors and the places where events are delivered. */
export type SettingsMessages = {
  /** options: the text of a settings file. */
  'settings.import': { request: { text: string }; reply: Outcome };
  /** options: the text of a selector file. */
  'selectors.import': { request: { text: string }; reply: Outcome };
  /** options: back to the selectors of the build. */
  'selectors.reset': { request: { network: Selectors['network'] }; reply: Outcome };
  /** options: give the imported set out to every device of the team, through the hub. */
  'selectors.publish': { request: { network: Selectors['network'] }; reply: Outcome };
  /** options: speak another language everywhere. */
  'language.choose': { request: { language: Language }; reply: Outcome };
  /** options: exchange a one-time code for a token and start to deliver. */
  'hub.connect': { request: { url: string; code: string; name?: string | undefined }; reply: Outcome };
  'hub.disconnect': { request: { target: string }; reply: Outcome };
  /** options: look an incident system over and deliver incidents there; `place` is its project or queue. */
  'peer.connect': {
    request: { kind: PeerSetting['kind']; url: string; apiKey: string; place: string; authors: boolean };
    reply: Outcome;
  };
  /** options: look a connected one over again, and send once more what it refused. */
  'peer.check': { request: { target: string }; reply: Outcome };
};
