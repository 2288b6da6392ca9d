import { browser } from 'wxt/browser';

type Listen = (message: unknown, sender: { id?: string | undefined }) => Promise<unknown> | undefined;

/**
 * What scripts in the networks' pages get under the name of `webextension-polyfill` (`wxt.config.ts`): messages, and
 * nothing of its tables of the whole API, 2.3 KB of the 60 that every page pays for. A listener answers by a promise in
 * every browser: older Chromes do not understand one by themselves.
 */
export default {
  runtime: {
    id: browser.runtime.id,
    sendMessage: (message: unknown) => browser.runtime.sendMessage(message),
    onMessage: {
      addListener(listen: Listen) {
        browser.runtime.onMessage.addListener((message, sender, respond) => {
          const answer = listen(message, sender);
          void answer?.then(respond);
          return answer !== undefined;
        });
      },
    },
  },
};
