import { getFormatter, getTranslations } from 'next-intl/server';
import { asExport, type ExportContext } from '@/app/api/export/as-export';
import { annotatedTextSchema } from '@/lib/schemas/export-choice';
import { writeAnnotatedPage } from './annotated-page';

/** The texts of an assignment with the class’s tags, to read and to print. */
export async function GET(request: Request, context: ExportContext): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { position } = annotatedTextSchema.parse(Object.fromEntries(searchParams));
  const [t, tDebate, format] = await Promise.all([
    getTranslations('exports.page'),
    getTranslations('debate'),
    getFormatter(),
  ]);
  return asExport(context, {
    file: 'text',
    ending: 'html',
    words: position ? [tDebate(`positions.${position}.name`)] : [],
    write: ({ assignment, version: { content, sources }, now }) => {
      const { timeZone } = assignment.classroom;
      const made = t('made', { date: format.dateTime(now, { dateStyle: 'medium', timeStyle: 'short', timeZone }) });
      return writeAnnotatedPage({ assignment, content, sources, position, made, t, tDebate });
    },
  });
}
