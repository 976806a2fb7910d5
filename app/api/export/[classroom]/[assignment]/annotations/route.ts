import { asExport, type ExportContext } from '@/app/api/export/as-export';
import { writeAnnotations } from './annotations-file';

/** The tags of a class as W3C Web Annotations. */
export function GET(_: Request, context: ExportContext): Promise<Response> {
  return asExport(context, {
    file: 'annotations',
    ending: 'jsonld',
    write: ({ assignment, version }) => writeAnnotations(assignment, version),
  });
}
