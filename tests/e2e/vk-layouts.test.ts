import { testLayoutPages } from './layout-pages.ts';

testLayoutPages('vk');
