import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak } from '~/lib/locale/texts.ts';

beforeEach(() => {
  fakeBrowser.reset();
  speak(null);
});
