import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const documentSchema = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        responses: z.record(
          z.string(),
          z.looseObject({ content: z.record(z.string(), z.unknown()).optional() }),
        ),
      }),
    ),
  ),
});

type Document = z.infer<typeof documentSchema>;

/** An answer as it arrived. */
export type Arrived = { status: number; type: string; body: unknown };

/** Checks answers of one hub against the OpenAPI document that this hub gives out. */
class Contract {
  readonly #document: Document;
  readonly #ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    allErrors: true,
    // An answer or two are checked by what took longer to optimise.
    code: { optimize: false },
  });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    this.#document = document;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'hub');
  }

  /** Every route with every status that is described, such as `GET /v1/me 200`. */
  get described(): string[] {
    return Object.entries(this.#document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
      ),
    );
  }

  /** Gives the route with the status; null for an address that is not described. Throws when the answer is not as described. */
  check(method: string, url: string, { status, type, body }: Arrived): string | null {
    const path = this.#pathOf(method, url);
    if (path === null) return null;
    const what = `${method} ${path} ${status}`;
    const response = this.#document.paths[path]?.[method.toLowerCase()]?.responses[status];
    if (!response) throw new Error(`${what} is not described`);
    const described = Object.keys(response.content ?? {});
    if (described.length === 0) {
      if (body !== null) throw new Error(`${what} is described without a body`);
      return what;
    }
    const media = described.find((media) => type.startsWith(media));
    if (media === undefined)
      throw new Error(`${what} came as «${type}», described are ${described.join(', ')}`);
    const pointer = [
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      String(status),
      'content',
      media,
      'schema',
    ];
    const $ref = `hub#/${pointer.map(escaped).join('/')}`;
    const validate = this.#validatorOf($ref);
    if (!validate(body)) {
      const why = this.#ajv.errorsText(validate.errors);
      throw new Error(`${what} is not as described: ${why} in ${JSON.stringify(body)}`);
    }
    return what;
  }

  #validatorOf($ref: string): ValidateFunction {
    const validate = this.#validators.get($ref) ?? this.#ajv.compile({ $ref });
    this.#validators.set($ref, validate);
    return validate;
  }

  #pathOf(method: string, url: string): string | null {
    const path = new URL(url).pathname;
    const found = Object.entries(this.#document.paths).filter(
      ([template, methods]) => method.toLowerCase() in methods && patternOf(template).test(path),
    );
    // `/v1/drafts/{id}` and `/v1/drafts/own`: the one with fewer places is meant.
    return found.sort(([one], [other]) => one.split('{').length - other.split('{').length)[0]?.[0] ?? null;
  }
}

function patternOf(template: string): RegExp {
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\{\w+\}/g, '[^/]+')}$`);
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

const contracts = new Map<string, Promise<Contract>>();

/** Gives the contract of the hub at an address: its own document. */
export function contractOf(origin: string): Promise<Contract> {
  const known = contracts.get(origin) ?? read(origin);
  contracts.set(origin, known);
  return known;
}

/** What was compiled of a document serves every hub that gives out the same. */
const compiled = new Map<string, Contract>();

async function read(origin: string): Promise<Contract> {
  const response = await fetch(`${origin}/openapi.json`);
  const text = await response.text();
  const contract = compiled.get(text) ?? new Contract(documentSchema.parse(JSON.parse(text)));
  compiled.set(text, contract);
  return contract;
}
