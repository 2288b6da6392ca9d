import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from '~/tests/e2e/stage.ts';

/** A settings file or a hub that is no such thing. */
export function testBadInput(given: () => Stage): void {
  let stage: Stage;
  let options: Page;

  beforeAll(async () => {
    stage = given();
    options = await stage.openOwn('options.html');
  });

  afterAll(() => options?.close());

  async function importText(text: string): Promise<string> {
    await options.getByTestId('settings-import').setInputFiles({
      name: 'otklik.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const alert = options.getByRole('alert');
    await alert.first().waitFor();
    return (await alert.allInnerTexts()).join(' ');
  }

  async function pagesKept(): Promise<void> {
    await options.reload();
    await options.getByText('Администрация города').first().waitFor();
  }

  test('a broken settings file is refused with a sentence, and the settings stay', async () => {
    expect(await importText('{ "otklik": 1, "pages": [')).toMatch(/[а-яё]{3,}/i);
    await pagesKept();
  });

  test('a newer schema is refused with a sentence that says what to do', async () => {
    expect(await importText('{ "otklik": 99, "pages": [] }')).toMatch(/нов|обнов/i);
    await pagesKept();
  });

  test('a field of the wrong kind is named', async () => {
    expect(await importText('{ "otklik": 1, "pages": [{ "network": "vk", "owner": 5 }] }')).toMatch(/owner/);
    await pagesKept();
  });

  test('a hub that answers nonsense is told in words, and nothing is connected', async () => {
    const server = createServer((_, response) => response.end('<html>Welcome to nginx</html>'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await options.getByTestId('hub-url').fill(`http://127.0.0.1:${port}`);
    await options.getByTestId('hub-code').fill('ABCD-EFGH');
    await options.getByTestId('hub-connect').click();
    await options.getByRole('alert').first().waitFor();
    expect(await options.getByRole('alert').first().textContent()).toMatch(/[а-яё]{3,}/i);
    expect(await options.getByTestId('hub-disconnect').count()).toBe(0);
    server.close();
  });
}
