import type { Actor } from '~/tests/replica/settle.ts';
import { face, useWorld } from './world.ts';

/** A page of the network that the replica does not have; a person's page shows at least the name. */
export function Nowhere({ owner }: { owner: Actor | null }) {
  const { url } = useWorld();
  const known = owner && !url.searchParams.has('act');
  return (
    <main className="vkitContent">
      <section className="vkitCard vkitNowhere">
        {known && <img className="vkitAvatar vkitAvatar--big" src={face(owner.key)} alt="" />}
        <h1>{known ? owner.name : 'Этого раздела нет'}</h1>
        <p>В учебной копии есть только сообщества и их записи.</p>
        <a href="/gorod">Администрация города</a>
      </section>
    </main>
  );
}
