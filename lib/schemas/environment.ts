import { resolve } from 'node:path';
import { z } from 'zod';
import type { TeachingRule } from '@/lib/domain/person';

const text = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : undefined));

/** What is set together or not at all. */
const SETS = [
  ['HEADWATERS_SMTP_URL', 'HEADWATERS_MAIL_FROM'],
  ['HEADWATERS_GOOGLE_ID', 'HEADWATERS_GOOGLE_SECRET'],
  ['HEADWATERS_MICROSOFT_TENANT', 'HEADWATERS_MICROSOFT_ID', 'HEADWATERS_MICROSOFT_SECRET'],
  ['HEADWATERS_OIDC_ISSUER', 'HEADWATERS_OIDC_ID', 'HEADWATERS_OIDC_SECRET', 'HEADWATERS_OIDC_NAME'],
] as const;

/** Without encryption an identity provider could be played by anybody in between; on this machine there is nobody. */
function isProtected(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname);
}

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
    HEADWATERS_GUEST_DAYS: text.pipe(
      z.coerce.number<string | undefined>('must be a number of days').int().min(1).max(3650).default(400),
    ),
    HEADWATERS_SMTP_URL: text.pipe(
      z
        .url({
          protocol: /^smtps?$/,
          error: 'must be a mail server such as smtps://user:password@mail.school.example:465',
        })
        .optional(),
    ),
    HEADWATERS_MAIL_FROM: text.pipe(
      z
        .string()
        .regex(
          /^([^<>\p{Cc}]* <)?[^\s<>@]+@[^\s<>@]+>?$/u,
          'must be an address such as Headwaters <headwaters@school.example>',
        )
        .optional(),
    ),
    HEADWATERS_GOOGLE_ID: text,
    HEADWATERS_GOOGLE_SECRET: text,
    // Not one of Microsoft's names for directories of everybody, where an address says nothing about who somebody is; and
    // not a domain, because people are known by the id.
    HEADWATERS_MICROSOFT_TENANT: text.pipe(
      z
        .guid('must be the id of the directory of your own organisation, 32 digits with dashes')
        .toLowerCase()
        .optional(),
    ),
    HEADWATERS_MICROSOFT_ID: text,
    HEADWATERS_MICROSOFT_SECRET: text,
    HEADWATERS_OIDC_ISSUER: text.pipe(
      z
        .url({ protocol: /^https?$/, error: 'must be an address such as https://login.school.example' })
        .refine(isProtected, 'must begin with https://')
        .optional(),
    ),
    HEADWATERS_OIDC_ID: text,
    HEADWATERS_OIDC_SECRET: text,
    HEADWATERS_OIDC_NAME: text,
    PORT: text.pipe(z.coerce.number<string | undefined>().int().min(0).max(65535).default(3000)),
  })
  .refine((env) => !env.DATABASE_URL || env.NEXTAUTH_SECRET, {
    path: ['NEXTAUTH_SECRET'],
    error:
      'is needed with DATABASE_URL, so that sessions survive a restart and cannot be forged. Make one with: openssl rand -base64 32',
  })
  .superRefine((env, context) => {
    for (const set of SETS) {
      const given = set.find((name) => env[name] !== undefined);
      for (const name of set) {
        if (given === undefined || env[name] !== undefined) continue;
        context.addIssue({ code: 'custom', path: [name], message: `is needed with ${given}` });
      }
    }
  });

/** Where mail goes out, and whom it is from. */
export interface MailSettings {
  url: string;
  from: string;
}

/** Somebody else who knows who people are, by OpenID Connect. */
export interface ProviderSettings {
  id: 'google' | 'microsoft' | 'oidc';
  /** Stands on the button. */
  name: string;
  /** Without a slash at its end; its configuration is found under it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Every address it names is of the school’s own directory, whether or not it says that it was confirmed. */
  isOwnDirectory: boolean;
}

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
  /** After how many days without a sign of them people without an account are deleted. */
  guestDays: number;
  /** Null: this server sends no mail. */
  mail: MailSettings | null;
  providers: ProviderSettings[];
}

function teachingRule(words: string | undefined, embedded: boolean): TeachingRule {
  if (words === undefined) return { kind: embedded ? 'anyone' : 'invited' };
  const said = words.toLowerCase();
  if (said === 'anyone' || said === 'invited') return { kind: said };
  const domains = said.split(/[\s,]+/).map((domain) => domain.replace(/^@/, ''));
  return { kind: 'domains', domains: domains.filter(Boolean) };
}

function providersOf(env: z.output<typeof schema>): ProviderSettings[] {
  const { HEADWATERS_GOOGLE_ID: google, HEADWATERS_MICROSOFT_ID: microsoft, HEADWATERS_OIDC_ID: oidc } = env;
  const providers: ProviderSettings[] = [];
  if (google && env.HEADWATERS_GOOGLE_SECRET) {
    const issuer = 'https://accounts.google.com';
    const clientSecret = env.HEADWATERS_GOOGLE_SECRET;
    providers.push({ id: 'google', name: 'Google', issuer, clientId: google, clientSecret, isOwnDirectory: false });
  }
  if (microsoft && env.HEADWATERS_MICROSOFT_TENANT && env.HEADWATERS_MICROSOFT_SECRET) {
    const issuer = `https://login.microsoftonline.com/${env.HEADWATERS_MICROSOFT_TENANT}/v2.0`;
    const clientSecret = env.HEADWATERS_MICROSOFT_SECRET;
    providers.push({
      id: 'microsoft',
      name: 'Microsoft',
      issuer,
      clientId: microsoft,
      clientSecret,
      isOwnDirectory: true,
    });
  }
  if (oidc && env.HEADWATERS_OIDC_ISSUER && env.HEADWATERS_OIDC_SECRET && env.HEADWATERS_OIDC_NAME) {
    const issuer = env.HEADWATERS_OIDC_ISSUER.replace(/\/+$/, '');
    const [clientSecret, name] = [env.HEADWATERS_OIDC_SECRET, env.HEADWATERS_OIDC_NAME];
    providers.push({ id: 'oidc', name, issuer, clientId: oidc, clientSecret, isOwnDirectory: false });
  }
  return providers;
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
    guestDays: env.HEADWATERS_GUEST_DAYS,
    mail:
      env.HEADWATERS_SMTP_URL && env.HEADWATERS_MAIL_FROM
        ? { url: env.HEADWATERS_SMTP_URL, from: env.HEADWATERS_MAIL_FROM }
        : null,
    providers: providersOf(env),
  };
}
