import { writeFileSync } from 'node:fs';
import type { Network } from '~/lib/comment/sighting.ts';
import { expectedFile, fixtureNames, fixturePage, openFixtureReader } from '~/tests/replica/fixture.ts';

const [network, name] = process.argv.slice(2);

if (network !== 'vk' && network !== 'ok') {
  console.error(
    'Назовите соцсеть и страницу: npm run fixture -- vk nested. Без страницы читаются все страницы соцсети.',
  );
  process.exitCode = 1;
} else {
  await writeExpected(
    network,
    name ? [`${network}-${name.replace(`${network}-`, '')}`] : fixtureNames(network),
  );
}

/** Reads the pages in a real Chromium and writes what was read beside them, for a person to review. */
async function writeExpected(network: Network, names: string[]): Promise<void> {
  const reader = await openFixtureReader();
  try {
    for (const each of names) {
      const { untouched, reading } = await reader.read(fixturePage(each));
      if (!reading || reading.comments.length === 0)
        throw new Error(`${each}: не прочитано ни одного комментария`);
      if (!untouched) throw new Error(`${each}: чтение изменило страницу`);
      writeFileSync(expectedFile(each), `${JSON.stringify(reading, null, 2)}\n`);
      console.log(
        `${each}: ${reading.layout}, ${reading.health.state}, комментариев: ${reading.comments.length}`,
      );
    }
    console.log(`\nПросмотрите прочитанное глазами: git diff tests/replica/pages/${network}-*.json`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await reader.close();
  }
}
