import { asExport, type ExportContext } from '@/app/api/export/as-export';
import { getSiteAddress } from '@/app/site-address';
import { paths } from '@/lib/paths';
import { writeEverything } from './everything-file';

/** Everything that a class made of an assignment as JSON. */
export async function GET(_: Request, context: ExportContext): Promise<Response> {
  const schema = `${(await getSiteAddress()).address}${paths.exportSchema}`;
  return asExport(context, {
    file: 'everything',
    ending: 'json',
    write: ({ assignment, whole, now }) => writeEverything({ assignment, version: whole, schema, now }),
  });
}
