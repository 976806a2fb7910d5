import { asExport, type ExportContext } from '@/app/api/export/as-export';
import { writeReviews } from './reviews-file';

/** The reviews of a class as CSV. */
export function GET(_: Request, context: ExportContext): Promise<Response> {
  return asExport(context, { file: 'reviews', ending: 'csv', write: ({ assignment }) => writeReviews(assignment) });
}
