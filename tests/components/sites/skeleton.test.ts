import { expect, test } from 'vitest';
import { skeleton, vocabularyOf } from '~/lib/sites/skeleton.ts';

function drawn(html: string, vocabulary: string[] = []): string {
  const root = document.createElement('main');
  root.innerHTML = html;
  return skeleton(root, vocabularyOf(vocabulary));
}

const PAGE = `
  <div class="vkitComment9f3a comments_i" id="-38612614_7789" data-testid="comment-root" data-user-18844012="1">
    <a href="/yurchenko_pavel" class="link yurchenko_pavel" title="Павел Юрченко"><img alt="Pavel Yurchenko" src="/u64410938.jpg"></a>
    <p class="text" data-testid="text-of-Yurchenko">Яма на Ленина, дом 12. Pozvonite: +7 900 123-45-67 <b>Орлова</b></p>
    <script>window.secretToken = "abc123"</script>
    <style>.hidden-town { color: red }</style>
    <div data-props='{"name":"Ольга Климова","id":207731650,"slug":"klimova"}' class="klimova-card"></div>
    <otklik-mark data-key="vk:1">ждёт</otklik-mark>
  </div>`;

test('the skeleton keeps tags, test ids, classes and names of attributes', () => {
  expect(drawn('<div data-testid="comment-text" class="textBlock" title="x" hidden><b></b></div>')).toBe(
    'main\n  div[data-testid=comment-text].textBlock[hidden][title]\n    b',
  );
});

test.each([
  'Павел',
  'Юрченко',
  'yurchenko',
  'Pavel',
  'Яма',
  'Ленина',
  'Pozvonite',
  'Орлова',
  'Ольга',
  'Климова',
  'klimova',
  '38612614',
  '7789',
  '18844012',
  '64410938',
  '207731650',
  '123',
  '900',
  'secretToken',
  'abc123',
  'hidden-town',
  'window',
  'href="',
  'jpg',
  'otklik',
  'ждёт',
])('nothing of the page survives: %s', (word) => {
  expect(drawn(PAGE, ['.comments_i', '[data-testid="comment-root"]']).toLowerCase()).not.toContain(
    word.toLowerCase(),
  );
});

test('no digit of the page and no letter beyond Latin survives, whatever the page holds', () => {
  const text = drawn(PAGE).replace(/99+|9(?=[a_-])|× \d+/g, '');
  expect(text).not.toMatch(/[0-8]|[А-Яа-яЁё]/);
});

test('a class that is a name or holds digits becomes its shape', () => {
  const text = drawn('<a class="Ivan_77" href="/x">Ivan</a>');
  expect(text).toContain('.Aaaa_99');
});

test('what our own selectors are made of is kept even when the page says the same word', () => {
  const html = '<p class="comments_text" title="comments"></p>';
  expect(drawn(html, ['.comments_text'])).toContain('.comments_text');
  expect(drawn(html)).not.toContain('comments_text');
});

test('equal neighbours are counted', () => {
  expect(drawn('<ul><li><b></b></li><li><b></b></li><li><b></b></li></ul>')).toBe(
    'main\n  ul\n    li × 3\n      b',
  );
});
