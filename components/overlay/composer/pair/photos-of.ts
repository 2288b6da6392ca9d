import type { ComposerHost } from '~/components/overlay/composer/composer-host.ts';

/** Addresses of the photos as the page shows them now. */
export function photosOf(host: ComposerHost, key: string): string[] {
  const element = host.element(key);
  const images = element ? host.site.photos(element) : [];
  return [...new Set(images.map((image) => image.currentSrc || image.src))].filter(
    (address) => address !== '',
  );
}
