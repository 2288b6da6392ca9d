import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

type Settings = {
  /** What stands for `{{name}}` on the page. */
  values: Record<string, string>;
  /** One line on what the hub holds; throws when it cannot be read. */
  figures: () => Promise<string>;
  /** Opens the dashboard in a tab: a web page may not link to the extension. */
  openDashboard: () => Promise<unknown>;
};

/** The running start page. */
export type StartPage = { url: string; close(): Promise<void> };

const FILES: Record<string, { path: string; type: string }> = {
  '/': { path: './start-page.html', type: 'text/html; charset=utf-8' },
  '/start-page.css': { path: './start-page.css', type: 'text/css' },
  '/start-page.js': { path: './start-page.js', type: 'text/javascript' },
  '/tokens.css': { path: '../../components/common/tokens.css', type: 'text/css' },
};

/** Serves the start page on a free port of this computer only. */
export async function serveStartPage(settings: Settings): Promise<StartPage> {
  const server = createServer((request, response) => {
    answer(request, response, settings).catch(() => send(response, 503, 'text/plain', ''));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, settings: Settings): Promise<void> {
  const path = request.url ?? '/';
  const file = FILES[path];
  if (request.method === 'POST' && path === '/open/dashboard') {
    // Another site in the same browser could post here too; only our own page may open tabs.
    if (request.headers['sec-fetch-site'] !== 'same-origin') return send(response, 403, 'text/plain', '');
    await settings.openDashboard();
    return send(response, 204, 'text/plain', '');
  }
  if (path === '/figures') return send(response, 200, 'text/plain; charset=utf-8', await settings.figures());
  if (!file) return send(response, 404, 'text/plain', '');
  const text = await readFile(fileURLToPath(new URL(file.path, import.meta.url)), 'utf8');
  send(response, 200, file.type, path === '/' ? fill(text, settings.values) : text);
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''));
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
