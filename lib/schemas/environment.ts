import { resolve } from 'node:path';
import { z } from 'zod';
import type { TeachingRule } from '@/lib/domain/person';

const text = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : undefined));

const schema = z
  .object({
    DATABASE_URL: text.pipe(
      z
        .string()
        .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
        .optional(),
    ),
    NEXTAUTH_SECRET: text.pipe(z.string().min(32, 'must be at least 32 characters').optional()),
    HEADWATERS_URL: text.pipe(
      z.url({ protocol: /^https?$/, error: 'must be an address such as https://headwaters.school.example' }).optional(),
    ),
    HEADWATERS_DATA: text.transform((value) => resolve(/* turbopackIgnore: true */ value ?? '.data')),
    HEADWATERS_CURRICULUM: text.transform((value) => resolve(/* turbopackIgnore: true */ value ?? 'prisma/curriculum')),
    HEADWATERS_DEMO: text.transform((value) => value === '1'),
    HEADWATERS_TEACHERS: text,
    PORT: text.pipe(z.coerce.number<string | undefined>().int().min(0).max(65535).default(3000)),
  })
  .refine((env) => !env.DATABASE_URL || env.NEXTAUTH_SECRET, {
    path: ['NEXTAUTH_SECRET'],
    error:
      'is needed with DATABASE_URL, so that sessions survive a restart and cannot be forged. Make one with: openssl rand -base64 32',
  });

/** Everything that configures the server, parsed once. */
export interface Environment {
  /** Null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  secret: string | null;
  /** The address people use, without a slash at the end. */
  publicUrl: string;
  dataFolder: string;
  /** Where the modules are read from: the one that ships, or a school's own. */
  curriculumFolder: string;
  demonstration: boolean;
  teaching: TeachingRule;
}

function teachingRule(words: string | undefined, embedded: boolean): TeachingRule {
  if (words === undefined) return { kind: embedded ? 'anyone' : 'invited' };
  const said = words.toLowerCase();
  if (said === 'anyone' || said === 'invited') return { kind: said };
  const domains = said.split(/[\s,]+/).map((domain) => domain.replace(/^@/, ''));
  return { kind: 'domains', domains: domains.filter(Boolean) };
}

/** Parses the environment; throws one Error whose message says, line by line, which variable is wrong and how. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'));
  }
  const env = parsed.data;
  const embedded = env.DATABASE_URL === undefined;
  return {
    databaseUrl: env.DATABASE_URL ?? null,
    secret: env.NEXTAUTH_SECRET ?? null,
    publicUrl: (env.HEADWATERS_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataFolder: env.HEADWATERS_DATA,
    curriculumFolder: env.HEADWATERS_CURRICULUM,
    demonstration: embedded || env.HEADWATERS_DEMO,
    teaching: teachingRule(env.HEADWATERS_TEACHERS, embedded),
  };
}
