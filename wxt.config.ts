import { defineConfig } from 'wxt';
import { NETWORK_HOSTS } from './lib/sites/hosts.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    // The demo and the tests are Russian in a browser of any language: Russian is the default locale.
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.mode === 'production') return;
      const foreign = files.filter((file) =>
        file.relativeDest.replaceAll('\\', '/').startsWith('_locales/en/'),
      );
      for (const file of foreign) files.splice(files.indexOf(file), 1);
    },
  },
  manifest: ({ browser, manifestVersion, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'ru',
    permissions: ['storage', 'unlimitedStorage', 'alarms'],
    host_permissions: [
      ...NETWORK_HOSTS.map((host) => `https://${host}/*`),
      // The demo and the tests connect a hub on this computer, where nobody sits to answer the browser's question.
      ...(mode === 'production' ? [] : ['http://127.0.0.1/*']),
    ],
    // A hub lives wherever the organisation put it: asked for at connection, one address at a time.
    ...(manifestVersion === 3 && { optional_host_permissions: ['https://*/*', 'http://*/*'] }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'otklik@otklik.invalid',
              strict_min_version: '128.0',
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
