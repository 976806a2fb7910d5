import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { type Environment, parseEnvironment } from '@/lib/schemas/environment';
import { openEmbedded } from './embedded';
import { type Prisma, PrismaClient } from './generated/client';
import { listenOnServer } from './listening';

/** Who listens on a channel of the database: `lost` says that nothing more will be heard. */
export interface ChannelListener {
  hear: (payload: string) => void;
  lost: () => void;
}

interface Open {
  client: PrismaClient;
  listen: (channel: string, listener: ChannelListener) => Promise<void>;
  close: () => Promise<void>;
}

interface Held {
  environment: Environment;
  open: Open | null;
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

/** Hears what is told on a channel from the moment it resolves, by a connection of its own. */
export async function listenTo(channel: string, listener: ChannelListener): Promise<void> {
  const holding = hold();
  holding.open ??= open(holding.environment);
  await holding.open.listen(channel, listener);
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

function open({ databaseUrl, dataFolder }: Environment): Open {
  if (process.env.NEXT_PHASE === 'phase-production-build')
    throw new Error('A page asked for the database at build time');
  if (databaseUrl) {
    const adapter = new PrismaPg({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    const client = new PrismaClient({ adapter, transactionOptions });
    const server = listenOnServer(databaseUrl);
    return {
      client,
      listen: server.listen,
      close: async () => {
        await Promise.all([client.$disconnect(), server.end()]);
      },
    };
  }
  const embedded = openEmbedded(dataFolder);
  const client = new PrismaClient({ adapter: new PrismaPGlite(embedded), transactionOptions });
  const listeners: ChannelListener[] = [];
  return {
    client,
    listen: async (channel, listener) => {
      await embedded.listen(channel, listener.hear);
      listeners.push(listener);
    },
    close: async () => {
      await client.$disconnect();
      await embedded.close();
      for (const { lost } of listeners) lost();
    },
  };
}
