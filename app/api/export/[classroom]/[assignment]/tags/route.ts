import { asExport, type ExportContext } from '@/app/api/export/as-export';
import { writeTags } from './tags-file';

/** The tags of a class as CSV. */
export function GET(_: Request, context: ExportContext): Promise<Response> {
  return asExport(context, {
    file: 'tags',
    ending: 'csv',
    write: ({ assignment, version }) => writeTags(assignment, version),
  });
}
