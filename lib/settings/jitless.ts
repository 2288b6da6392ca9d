import { z } from 'zod';

// Zod compiles schemas with `new Function`, which the CSP of an extension forbids. An entrypoint imports
// this file before anything else: schemas look at the setting while they are being made.
z.config({ jitless: true });
