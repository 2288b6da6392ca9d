import { cleanup, configure } from '@testing-library/preact';
import { afterAll, afterEach, vi } from 'vitest';

// As with what is polled in a browser: a second, as the library has it, is a promise that a busy machine breaks.
configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
});

// The next file of the worker finds the window as it was opened.
afterAll(() => {
  vi.restoreAllMocks();
  location.hash = '';
  localStorage.clear();
  sessionStorage.clear();
  for (const root of [document.documentElement, document.body]) {
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
  }
  document.head.replaceChildren();
  document.body.replaceChildren();
});
