import { z } from 'zod';

const answerSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
  metadata: z.object({ vulnerabilities: z.object({ total: z.number().int() }) }),
});

const failureSchema = z.object({ message: z.string() });

/** What came of asking the registry; `unanswered` when it could not be asked, which says nothing of the packages. */
export type AuditVerdict =
  | { kind: 'clean' }
  | { kind: 'vulnerable'; packages: string[] }
  | { kind: 'unanswered'; reason: string };

/** Reads what `npm audit --json` printed: a list of what is known, or why there is none. */
export function auditVerdict(printed: string): AuditVerdict {
  const raw = parsed(printed);
  const answer = answerSchema.safeParse(raw);
  if (!answer.success) {
    const failure = failureSchema.safeParse(raw);
    return {
      kind: 'unanswered',
      reason: failure.success ? failure.data.message : printed.trim().slice(0, 200),
    };
  }
  const { metadata, vulnerabilities } = answer.data;
  if (metadata.vulnerabilities.total === 0) return { kind: 'clean' };
  const packages = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  return { kind: 'vulnerable', packages };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
