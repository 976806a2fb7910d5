import { loadReviewed, loadTrail } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/[who]/load';
import { noteExport } from '@/lib/data/exports';
import { writeTrailFile } from './trail-file';

interface Context {
  params: Promise<{ classroom: string; assignment: string; who: string }>;
}

/** One student's evidence trail as a file that stands alone, as it is reviewed. It is made now and kept nowhere; that it was taken is written down. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { attempt, ...dashboard } = await loadReviewed({ params });
  const trail = await loadTrail(dashboard, attempt, false);
  const { content } = dashboard.version;
  const page = await writeTrailFile({ who: attempt.who, content, trail, now: new Date() });
  await noteExport(dashboard.assignment, 'trail');
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="headwaters-${content.slug}-${attempt.address}.html"`,
      'cache-control': 'no-store',
    },
  });
}
