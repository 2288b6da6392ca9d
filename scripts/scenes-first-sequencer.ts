import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A scene that a file plays: `import { testLane } from './desk/lane.ts'`. */
const SCENE = /from '(\.\/[^/']+\/[^']+)'/g;

/**
 * Starts the end-to-end files with the most to play first, their scenes counted in: by its own few lines the longest
 * would be the last, and play alone while a core has nothing to do. Each of them is followed by a shorter one: the
 * longest wait for clocks and colleagues, and all at once would leave the cores waiting, too.
 */
export class ScenesFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isPlayed = ({ project }: TestSpecification) => project.name === 'e2e';
    const played = sorted.filter(isPlayed).map((file) => ({ file, bytes: bytesOf(file.moduleId) }));
    played.sort((one, other) => other.bytes - one.bytes);
    return [...sorted.filter((file) => !isPlayed(file)), ...longAndShort(played).map(({ file }) => file)];
  }
}

/** The first third of what is sorted with the second by turns, then the last. */
function longAndShort<Item>(sorted: readonly Item[]): Item[] {
  const third = Math.ceil(sorted.length / 3);
  const shorter = sorted.slice(third, 2 * third);
  const turns = sorted.slice(0, third).flatMap((item, at) => [item, ...shorter.slice(at, at + 1)]);
  return [...turns, ...sorted.slice(2 * third)];
}

function bytesOf(path: string): number {
  const text = readFileSync(path, 'utf8');
  const scenes = [...text.matchAll(SCENE)].map(([, scene = '']) => statSync(join(dirname(path), scene)).size);
  return scenes.reduce((sum, bytes) => sum + bytes, text.length);
}
