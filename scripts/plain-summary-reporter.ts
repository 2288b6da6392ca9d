import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends the run with one plain line: `128 passed, 0 failed`, with `, 3 skipped` when any were.
 * A file that could not even be loaded and an error outside of any test count as failed:
 * the line never sounds better than the run was.
 */
export default class PlainSummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const lines = [...secondTries(modules), summary(modules, unhandled.length)];
    // The default reporter prints its own block in the same hook; this line has to be the last one.
    setImmediate(() => process.stdout.write(`\n${lines.join('\n')}\n`));
  }
}

/** `N passed, N failed` over all tests of `modules`, plus `errors` that happened outside of tests. */
export function summary(modules: readonly TestModule[], errors: number): string {
  const states = modules.flatMap((module) => [...module.children.allTests()].map(stateOf));
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const count = (state: string) => states.filter((each) => each === state).length;
  const skipped = count('skipped') + count('pending');
  const text = `${count('passed')} passed, ${count('failed') + broken + errors} failed`;
  return skipped > 0 ? `${text}, ${skipped} skipped` : text;
}

/** Each test that failed first and passed then, with what it failed of: it is to be looked at, whatever the run says. */
function secondTries(modules: readonly TestModule[]): string[] {
  return modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => test.diagnostic()?.flaky)
    .map(
      (test) => `on a second try only: ${test.module.relativeModuleId} > ${test.fullName}${firstError(test)}`,
    );
}

/** What a test failed of at first and in which line, below its name; nothing where the runner kept no error. */
function firstError(test: TestCase): string {
  const error = test.result().errors?.[0];
  if (!error) return '';
  const places = error.stacks?.map(({ file, line }) => `${file}:${line}`) ?? [];
  return ['', error.message, ...places].join('\n  ');
}

function stateOf(test: TestCase): string {
  return test.result().state;
}
