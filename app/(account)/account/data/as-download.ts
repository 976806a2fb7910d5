import { findViewer } from '@/lib/auth';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

const TYPES = { json: 'application/json; charset=utf-8', html: 'text/html; charset=utf-8' };

/** Answers with a file that is made now and kept nowhere; whoever is not signed in goes to the sign-in page. */
export async function asDownload(
  kind: keyof typeof TYPES,
  write: (viewer: Viewer, now: Date) => Promise<string>,
): Promise<Response> {
  const viewer = await findViewer();
  if (!viewer) return new Response(null, { status: 303, headers: { location: paths.signInFor(paths.ownData) } });
  const now = new Date();
  return new Response(await write(viewer, now), {
    headers: {
      'content-type': TYPES[kind],
      'content-disposition': `attachment; filename="headwaters-${now.toISOString().slice(0, 10)}.${kind}"`,
      'cache-control': 'no-store',
    },
  });
}
