import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Stands where `webextension-polyfill` stands in the extension. */
export default fakeBrowser;
