import { cleanup } from '@testing-library/preact';
import { afterAll, afterEach, vi } from 'vitest';

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
