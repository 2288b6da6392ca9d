import { defineWebExtConfig } from 'wxt';

// `npm run dev` opens the browser itself: on the replica, with the hub connected.
export default defineWebExtConfig({ disabled: true });
