import { beforeEach, expect, test } from 'vitest';
import { acceptSelectors, dropSelectors, readImportedSelectors } from '~/lib/settings/selector-store.ts';
import { type Selectors, selectorsChecksum } from '~/lib/settings/selectors-schema.ts';
import { useWebLocks } from '~/tests/setup/web-locks.ts';

beforeEach(useWebLocks);

const KNOWN = { vk: ['comment', 'date'], ok: ['comment'] };

const FIELDS: Selectors['fields'] = {
  comment: [{ layout: 'vk-spa', select: '[data-testid="remark"]', confidence: 'B' }],
};

/** A file as its author writes it, with the checksum of what it holds. */
function file(part: Record<string, unknown> = {}): string {
  const body = {
    'otklik-selectors': 1 as const,
    network: 'vk' as const,
    version: 2,
    fields: FIELDS,
    ...part,
  };
  return JSON.stringify({ ...body, checksum: selectorsChecksum(body) });
}

async function refusal(text: string): Promise<string> {
  const outcome = await acceptSelectors(text, KNOWN);
  return outcome.ok ? 'accepted' : outcome.reason;
}

test('a file that fits is kept for its network and for no other', async () => {
  expect(await acceptSelectors(file(), KNOWN)).toEqual({ ok: true });
  expect(await readImportedSelectors('vk', KNOWN)).toMatchObject({ version: 2, fields: FIELDS });
  expect(await readImportedSelectors('ok', KNOWN)).toBeNull();
});

test('the checksum does not depend on the order of keys or on spaces', async () => {
  const turned = Object.fromEntries(Object.entries(JSON.parse(file())).reverse());
  expect(await acceptSelectors(JSON.stringify(turned, null, 4), KNOWN)).toEqual({ ok: true });
});

test('the checksum is that of RFC 8785 and SHA-256, so that any tool can make it', () => {
  const body = { 'otklik-selectors': 1 as const, network: 'vk' as const, version: 1, fields: {} };
  // printf '{"fields":{},"network":"vk","otklik-selectors":1,"version":1}' | sha256sum
  expect(selectorsChecksum(body)).toBe('500bd36d57550c0a453b6eb0cc504b636c3fa8bc505dcdf257a03ebc73953683');
});

test.each([
  ['no JSON', '{ "otklik-selectors": 1', /не JSON/],
  ['another file', '{ "otklik": 1, "pages": [] }', /не файл селекторов/],
  ['a newer form', file({ 'otklik-selectors': 2 }), /новой формы \(2\)/],
  ['a stranger beside the known keys', file({ author: 'кто-то' }), /«author»/],
  [
    'a stranger inside a variant',
    file({ fields: { comment: [{ ...FIELDS.comment?.[0], script: 'alert(1)' }] } }),
    /«fields\.comment\.0\.script»/,
  ],
  ['a field nobody has', file({ fields: { remark: FIELDS.comment } }), /«remark»/],
  ['an empty list', file({ fields: { comment: [] } }), /«fields\.comment»/],
  ['another network', file({ network: 'fb' }), /«network»/],
  ['a version of words', file({ version: 'два' }), /«version»/],
  [
    'a selector that no browser can parse',
    file({ fields: { comment: [{ ...FIELDS.comment?.[0], select: 'a[href' }] } }),
    /«a\[href» поля «comment»/,
  ],
  ['a changed selector', file().replace('remark', 'remarq'), /сумма не сходится/],
])('%s is refused with a sentence that names it', async (_, text, words) => {
  expect(await refusal(text)).toMatch(words);
  expect(await readImportedSelectors('vk', KNOWN)).toBeNull();
});

test('an older edition and another file of the same edition are refused', async () => {
  await acceptSelectors(file(), KNOWN);
  expect(await refusal(file({ version: 1 }))).toMatch(/Выпуск 1 не новее .+\(2\)/);
  const same = file({ fields: { date: FIELDS.comment } });
  expect(await refusal(same)).toMatch(/Выпуск 2 не новее/);
  expect(await readImportedSelectors('vk', KNOWN)).toMatchObject({ version: 2, fields: FIELDS });
});

test('the same file twice and a newer one are taken', async () => {
  await acceptSelectors(file(), KNOWN);
  expect(await acceptSelectors(file(), KNOWN)).toEqual({ ok: true });
  expect(await acceptSelectors(file({ version: 3 }), KNOWN)).toEqual({ ok: true });
  expect(await readImportedSelectors('vk', KNOWN)).toMatchObject({ version: 3 });
});

test('back to the set of the build leaves nothing behind, and any edition is taken again', async () => {
  await acceptSelectors(file(), KNOWN);
  await dropSelectors('vk');
  expect(await readImportedSelectors('vk', KNOWN)).toBeNull();
  expect(await acceptSelectors(file({ version: 1 }), KNOWN)).toEqual({ ok: true });
});

test('a stored set that lost a field with an update of the build is not used', async () => {
  await acceptSelectors(file(), KNOWN);
  expect(await readImportedSelectors('vk', { vk: ['date'], ok: [] })).toBeNull();
});
