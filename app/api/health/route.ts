import { db } from '@/lib/data/database';

export const dynamic = 'force-dynamic';

/** Answers 200 when the server and its database do, 503 when the database does not. */
export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`SELECT 1`;
    return Response.json({ status: 'ready' });
  } catch (error) {
    // The reason is for whoever runs the server, in its log; not for whoever asks.
    console.error(error instanceof Error ? error.message : error);
    return Response.json({ status: 'database unavailable' }, { status: 503 });
  }
}
