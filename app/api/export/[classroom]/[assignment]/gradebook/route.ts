import { asExport, type ExportContext } from '@/app/api/export/as-export';
import { gradebookSchema } from '@/lib/schemas/export-choice';
import { writeGradebook } from './gradebook-file';

/** Released results by name for the gradebook of another system. */
export function GET(request: Request, context: ExportContext): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { for: gradebook } = gradebookSchema.parse(Object.fromEntries(searchParams));
  return asExport(context, {
    file: 'gradebook',
    ending: 'csv',
    words: [gradebook],
    write: ({ assignment, whole }) => writeGradebook(assignment, gradebook, whole.content.title),
  });
}
