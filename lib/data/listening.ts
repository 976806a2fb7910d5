import { Client } from 'pg';
import type { ChannelListener } from './database';

/** How often a connection that hears nothing is asked whether it is still there, in milliseconds. */
const ASK_EVERY = 30_000;
const PATIENCE = 10_000;

/**
 * Listening on a PostgreSQL server: each channel by a connection of its own, beside those of the pool, which are handed
 * from one query to the next and would hear nothing.
 */
export function listenOnServer(connectionString: string) {
  const clients = new Set<Client>();

  async function listen(channel: string, { hear, lost }: ChannelListener): Promise<void> {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    });
    // A network may drop a connection without telling either end.
    const timer = setInterval(() => void client.query('SELECT 1').catch(giveUp), ASK_EVERY);
    timer.unref();
    let isOver = false;
    function giveUp(): void {
      if (isOver) return;
      isOver = true;
      clearInterval(timer);
      clients.delete(client);
      void client.end().catch(() => {});
      lost();
    }
    client.on('notification', ({ payload = '' }) => hear(payload));
    client.on('error', giveUp);
    client.on('end', giveUp);
    clients.add(client);
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      giveUp();
      throw error;
    }
  }

  const end = async () => {
    await Promise.all([...clients].map((client) => client.end()));
  };
  return { listen, end };
}
