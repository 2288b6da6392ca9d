import { testLayoutPages } from './layout-pages.ts';

// Neither held an id and a time for everything: the reader has to own up to it (reference: ok.md §2.3–4).
testLayoutPages('ok', ['ok-2016', 'ok-messenger']);
