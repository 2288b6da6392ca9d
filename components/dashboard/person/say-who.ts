import { say } from '~/lib/locale/say.ts';
import type { Person } from '~/lib/log/person/person.ts';

/** «ВКонтакте · olga_k»; of a name alone, that it may be several people's. */
export function sayWho({ network, id, slug }: Person): string {
  const where = say(network === 'vk' ? 'common_vk' : 'common_ok');
  return `${where} · ${slug ?? id ?? say('person_by_name')}`;
}
