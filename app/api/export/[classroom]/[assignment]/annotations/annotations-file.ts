import type { TaughtAssignment } from '@/lib/data/assignments';
import { showTag, walkTags } from '@/lib/data/export-tags';
import { fileIdOf, walkWorks } from '@/lib/data/export-works';
import { codePointCounter } from '@/lib/domain/code-points';
import type { ModuleVersion } from '@/lib/domain/module';
import { toAnnotation } from '@/lib/domain/web-annotation';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * The tags in the texts that an assignment uses as a W3C AnnotationCollection with one page. How many there are stands at
 * the end, since it is known only then.
 */
export async function* writeAnnotations(
  assignment: TaughtAssignment,
  { content, sources }: Pick<ModuleVersion, 'content' | 'sources'>,
): AsyncGenerator<string> {
  const texts = new Map(sources.map((source) => [source.id, { source, inPoints: codePointCounter(source.text) }]));
  const id = `urn:uuid:${fileIdOf(assignment.id, assignment.id)}`;
  const label = `${assignment.classroom.name}: ${content.title}`;
  const head = { '@context': CONTEXT, id, type: 'AnnotationCollection', label };
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  let total = 0;
  for await (const work of walkWorks(assignment)) {
    for await (const one of walkTags(work)) {
      const tag = showTag(work, one);
      const text = texts.get(one.sourceId);
      if (!tag || !text) continue;
      const { who, isNamed } = work;
      const annotated = { ...tag, who, isNamed, work: work.work, savedAt: isNamed ? tag.saved : null };
      yield `${total === 0 ? '' : ','}\n${JSON.stringify(toAnnotation(annotated, text.source, text.inPoints))}`;
      total += 1;
    }
  }
  yield `\n]},"total":${total}}\n`;
}
