import { expect, test } from 'vitest';
import { type Claim, claimOn, holderOf } from '~/lib/comment/claim.ts';

const KEY = 'vk:-38612614:114815:7789';
const CLAIM: Claim = {
  key: KEY,
  holder: { device: 'marina', name: 'Марина', role: 'moderator' },
  doing: 'writing',
  since: '2026-11-20T09:00:00.000Z',
  until: '2026-11-20T09:03:00.000Z',
};
const at = (time: string) => Date.parse(`2026-11-20T${time}:00.000Z`);
const known = { [KEY]: CLAIM };

test('a claim is mine, a colleague’s or nobody’s', () => {
  expect(holderOf(known, KEY, { device: 'marina' }, at('09:01'))).toBe('me');
  expect(holderOf(known, KEY, { device: 'oleg' }, at('09:01'))).toBe('other');
  expect(holderOf(known, KEY, null, at('09:01'))).toBe('other');
  expect(holderOf(known, 'vk:-38612614:114815:1', { device: 'marina' }, at('09:01'))).toBe('nobody');
});

test('a claim of the same person on another device is mine, and where nobody told whose it is it is not', () => {
  const hers = { [KEY]: { ...CLAIM, holder: { ...CLAIM.holder, person: 'p-marina' } } };
  expect(holderOf(hers, KEY, { device: 'home', person: 'p-marina' }, at('09:01'))).toBe('me');
  expect(holderOf(hers, KEY, { device: 'home', person: 'p-oleg' }, at('09:01'))).toBe('other');
  expect(holderOf(hers, KEY, { device: 'home' }, at('09:01'))).toBe('other');
  expect(holderOf(known, KEY, { device: 'home', person: 'p-marina' }, at('09:01'))).toBe('other');
});

test('a claim that outlives its owner holds nothing', () => {
  expect(holderOf(known, KEY, { device: 'oleg' }, at('09:03'))).toBe('nobody');
  expect(claimOn(known, KEY, at('09:02'))).toBe(CLAIM);
  expect(claimOn(known, KEY, at('09:04'))).toBeNull();
  expect(claimOn({}, 'constructor', at('09:02'))).toBeNull();
});
