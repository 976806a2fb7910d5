import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Environment, parseEnvironment } from '@/lib/schemas/environment';
import { openEmbedded } from './embedded';
import { type Prisma, PrismaClient } from './generated/client';

// Next bundles this file more than once; the process must still hold one database.
const held = globalThis as typeof globalThis & { headwaters?: { environment: Environment; client: PrismaClient | null } };

function hold() {
  held.headwaters ??= { environment: parseEnvironment(process.env), client: null };
  return held.headwaters;
}

/** The server's configuration, parsed at the first call. */
export function environment(): Environment {
  return hold().environment;
}

/** The client of whichever database is configured; opened at the first call, never while building. */
export function db(): PrismaClient {
  const holding = hold();
  holding.client ??= createClient(holding.environment);
  return holding.client;
}

/** A client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

function createClient({ databaseUrl, dataFolder }: Environment): PrismaClient {
  const adapter = databaseUrl
    ? new PrismaPg({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
    : new PrismaPGlite(openEmbedded(dataFolder));
  // The embedded database does one thing at a time, so a busy class waits in line rather than failing.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 20_000, timeout: 20_000 } });
}
