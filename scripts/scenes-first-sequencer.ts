import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A scene that a file plays: `import { testLane } from './desk/lane.ts'`. */
const SCENE = /from '(\.\/[^/']+\/[^']+)'/g;

/**
 * Starts the end-to-end files with the most to play first, their scenes counted in: by its own few lines the longest
 * would be the last, and play alone while a core has nothing to do.
 */
export class ScenesFirstSequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isPlayed = ({ project }: TestSpecification) => project.name === 'e2e';
    const played = sorted.filter(isPlayed).map((file) => ({ file, bytes: bytesOf(file.moduleId) }));
    played.sort((one, other) => other.bytes - one.bytes);
    return [...sorted.filter((file) => !isPlayed(file)), ...played.map(({ file }) => file)];
  }
}

function bytesOf(path: string): number {
  const text = readFileSync(path, 'utf8');
  const scenes = [...text.matchAll(SCENE)].map(([, scene = '']) => statSync(join(dirname(path), scene)).size);
  return scenes.reduce((sum, bytes) => sum + bytes, text.length);
}
