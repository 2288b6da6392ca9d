import { connect, type Socket } from 'node:net';
import { z } from 'zod';

const answerSchema = z.tuple([
  z.literal(1),
  z.number(),
  z.object({ error: z.string(), message: z.string() }).nullable(),
  z.unknown(),
]);

const valueSchema = z.object({ value: z.unknown() });
const elementSchema = z.record(z.string(), z.string());

/** How long an element, or the answer of a script, is waited for, ms: a busy machine may pause a browser. */
const PATIENCE_MS = 60_000;

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/**
 * Drives the extension's own pages: WebDriver BiDi refuses `moz-extension://`, Firefox's older protocol
 * does not. A message is `length:JSON`, a command `[0, id, name, parameters]`, its answer `[1, id, error, result]`.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #buffer = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (part: Buffer) => this.#take(part));
    socket.on('close', () => this.#failAll());
    socket.on('error', () => this.#failAll());
  }

  /** Opens a session on the port that Firefox listens on. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const marionette = new Marionette(socket);
    await marionette.ask('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.ask('WebDriver:SetTimeouts', { script: PATIENCE_MS, implicit: PATIENCE_MS });
    return marionette;
  }

  /** Sends a command and gives its result; throws what Firefox says when it refuses. */
  ask(name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    this.#last += 1;
    const text = JSON.stringify([0, this.#last, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(this.#last, { resolve, reject }));
  }

  /** Opens an address in the tab of this session. */
  async go(url: string): Promise<void> {
    await this.ask('WebDriver:Navigate', { url });
  }

  /** Runs the body of a function in the page; `resolve` is its last argument. */
  async run(script: string, ...args: unknown[]): Promise<unknown> {
    return valueSchema.parse(await this.ask('WebDriver:ExecuteAsyncScript', { script, args })).value;
  }

  /** Runs the body of a function in the browser itself, which knows its extensions. */
  async runInBrowser(script: string, ...args: unknown[]): Promise<unknown> {
    await this.ask('Marionette:SetContext', { value: 'chrome' });
    try {
      return await this.run(script, ...args);
    } finally {
      await this.ask('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Types into the element, or names the file of a file input. Waits up to a minute for it. */
  async type(selector: string, text: string): Promise<void> {
    await this.ask('WebDriver:ElementSendKeys', { id: await this.find(selector), text });
  }

  /** Presses the element. Waits up to a minute for it. */
  async press(selector: string): Promise<void> {
    await this.ask('WebDriver:ElementClick', { id: await this.find(selector) });
  }

  /** Text of the element as it is seen. Waits up to a minute for it. */
  async textOf(selector: string): Promise<string> {
    const id = await this.find(selector);
    return z.string().parse(valueSchema.parse(await this.ask('WebDriver:GetElementText', { id })).value);
  }

  /** Waits up to a minute for an element and gives its reference. */
  async find(selector: string, using: 'css selector' | 'xpath' = 'css selector'): Promise<string> {
    const answer = await this.ask('WebDriver:FindElement', { using, value: selector });
    return Object.values(elementSchema.parse(valueSchema.parse(answer).value))[0] ?? '';
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, part]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon).toString());
      if (this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      this.#settle(message);
    }
  }

  #settle(message: unknown): void {
    const parsed = answerSchema.safeParse(message);
    // The greeting is no answer.
    if (!parsed.success) return;
    const [, id, error, result] = parsed.data;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #failAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has closed the connection'));
    this.#waiting.clear();
  }
}
