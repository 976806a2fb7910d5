import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Environment, parseEnvironment } from '@/lib/schemas/environment';
import { openEmbedded } from './embedded';
import { type Prisma, PrismaClient } from './generated/client';

interface Held {
  environment: Environment;
  open: { client: PrismaClient; close: () => Promise<void> } | null;
}

// Next bundles this file more than once; the process must still hold one database.
const held = globalThis as typeof globalThis & { headwaters?: Held };

function hold(): Held {
  held.headwaters ??= { environment: parseEnvironment(process.env), open: null };
  return held.headwaters;
}

/** The server's configuration, parsed at the first call. */
export function environment(): Environment {
  return hold().environment;
}

/** The client of whichever database is configured; opened at the first call, never while building. */
export function db(): PrismaClient {
  const holding = hold();
  holding.open ??= open(holding.environment);
  return holding.open.client;
}

/** Closes what db() opened; the next call opens it again. */
export async function closeDatabase(): Promise<void> {
  const holding = hold();
  const { open: opened } = holding;
  holding.open = null;
  await opened?.close();
}

/** A client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

// The embedded database does one thing at a time, so a busy class waits in line rather than failing.
const transactionOptions = { maxWait: 20_000, timeout: 20_000 };

function open({ databaseUrl, dataFolder }: Environment): NonNullable<Held['open']> {
  if (process.env.NEXT_PHASE === 'phase-production-build')
    throw new Error('A page asked for the database at build time');
  if (databaseUrl) {
    const adapter = new PrismaPg({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    const client = new PrismaClient({ adapter, transactionOptions });
    return { client, close: () => client.$disconnect() };
  }
  const embedded = openEmbedded(dataFolder);
  const client = new PrismaClient({ adapter: new PrismaPGlite(embedded), transactionOptions });
  return {
    client,
    close: async () => {
      await client.$disconnect();
      await embedded.close();
    },
  };
}
