/** Hosts on which the networks serve comments; vk.com redirects to vk.ru since 2026-09 (reference: vk.md §0.10). */
export const VK_HOSTS = ['vk.com', 'vk.ru', 'm.vk.com', 'm.vk.ru'] as const;

/** Hosts of Одноклассники, desktop and mobile. */
export const OK_HOSTS = ['ok.ru', 'm.ok.ru'] as const;

/** Every host the overlay runs on: the manifest, the launcher and the replica read this one list. */
export const NETWORK_HOSTS = [...VK_HOSTS, ...OK_HOSTS] as const;
