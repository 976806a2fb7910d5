import { findSession } from '@/lib/auth';
import { type Audience, getAudience } from '@/lib/data/audience';
import { findViewerOfSession } from '@/lib/data/people';
import { ExpectedError } from '@/lib/domain/expected-error';
import { idSchema } from '@/lib/schemas/classroom';
import { sinceSchema } from '@/lib/schemas/notice';
import { openChangeStream } from './change-stream';

export const dynamic = 'force-dynamic';

interface LiveContext {
  params: Promise<{ classroom: string; assignment: string }>;
}

/** Tells whoever may see an assignment that it changed. What changed they ask for by their page. */
export async function GET(request: Request, { params }: LiveContext): Promise<Response> {
  const { classroom, assignment } = await params;
  const session = await findSession();

  async function findAudience(): Promise<Audience | null> {
    const viewer = session && (await findViewerOfSession(session));
    if (!viewer || ![classroom, assignment].every((id) => idSchema.safeParse(id).success)) return null;
    try {
      return await getAudience(viewer, classroom, assignment);
    } catch (error) {
      if (error instanceof ExpectedError) return null;
      throw error;
    }
  }

  const audience = await findAudience();
  if (!audience) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const since = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('since');
  return new Response(
    openChangeStream({
      audience,
      askAgain: findAudience,
      since: sinceSchema.parse(since),
      signal: request.signal,
    }),
    {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        // Nobody on the way keeps it, packs it or waits until there is more of it.
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
        // It is not used for anything afterwards, so that a server that ends need not wait for it.
        connection: 'close',
      },
    },
  );
}
