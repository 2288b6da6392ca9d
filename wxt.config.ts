import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { NETWORK_HOSTS } from './lib/sites/hosts.ts';
import { neededTexts } from './scripts/needed-texts.ts';
import { packLexicons } from './scripts/pack-lexicons.ts';
import { addStatesPage } from './scripts/states-page.ts';

/** Scripts that run in the networks' pages: what they need not carry they do not. */
const IN_PAGES: ReadonlySet<string> = new Set(['content-script', 'unlisted-script']);

/**
 * What our pages and the background may load: our own files, pictures kept here, and the servers a user connects.
 * The browsers' own default lets a page take pictures and frames from anywhere, and Firefox's turns the `http:` of a
 * server in the organisation's network into `https:`.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  'connect-src https: http:',
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Scripts in the networks' pages only send and hear messages: they do not carry the polyfill of everything else. */
function messagesOnly(): Plugin {
  const path = fileURLToPath(new URL('entrypoints/overlay.content/browser-in-page.ts', import.meta.url));
  return {
    name: 'messages-only',
    enforce: 'pre',
    resolveId: (id) => (id === 'webextension-polyfill' ? path : null),
  };
}

/**
 * Our pages share chunks, and a shared one may make schemas before the entrypoint's first import says how: what
 * Zod is told (`jitless.ts`) lies in one chunk with it, in front of every schema.
 */
function keepZodFirst(): Plugin {
  const groups = [{ name: 'zod', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]settings[\\/]jitless\.ts$/ }];
  return { name: 'keep-zod-first', outputOptions: (options) => ({ ...options, codeSplitting: { groups } }) };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [packLexicons()],
    // As new as the oldest browsers below: a colour of two schemes stays one `light-dark()`.
    build: { cssTarget: ['chrome123', 'firefox140'] },
    // Whatever the mode, what is tested is what is shipped: without the places in the source that JSX notes down.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    // What the line above imports no scan of the source finds; found late, it reloads a page that has just begun to load.
    optimizeDeps: { include: ['preact/jsx-runtime'] },
  }),
  hooks: {
    'entrypoints:found': ({ config }, found) => addStatesPage(config.mode, found),
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => IN_PAGES.has(type))) {
        config.plugins = [...(config.plugins ?? []), neededTexts(), messagesOnly()];
      }
      if (entrypoints.some(({ type }) => !IN_PAGES.has(type) && type !== 'background')) {
        config.plugins = [...(config.plugins ?? []), keepZodFirst()];
      }
    },
  },
  manifest: ({ browser, command, manifestVersion, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ru',
    // activeTab, which warns of nothing, lets a removal keep a picture once the icon was pressed on the tab.
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab'],
    host_permissions: [
      ...NETWORK_HOSTS.map((host) => `https://${host}/*`),
      // The demo and the tests connect a hub on this computer, where nobody sits to answer the browser's question.
      ...(mode === 'production' ? [] : ['http://127.0.0.1/*']),
    ],
    // The server of `npm run dev` brings scripts and a socket of its own.
    ...(command === 'build' && { content_security_policy: { extension_pages: POLICY } }),
    // A hub lives wherever the organisation put it: asked for at connection, one address at a time.
    ...(manifestVersion === 3 && { optional_host_permissions: ['https://*/*', 'http://*/*'] }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'otklik@otklik.invalid',
              // The first with the CSS Custom Highlight API.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          // Without it Chrome does not show the extension what the organisation prescribes.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
