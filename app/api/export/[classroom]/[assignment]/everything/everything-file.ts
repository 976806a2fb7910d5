import type { TaughtAssignment } from '@/lib/data/assignments';
import { getWholeWork, listExportedVotes } from '@/lib/data/export-everything';
import { walkWorks } from '@/lib/data/export-works';
import { getRubric } from '@/lib/data/rubrics';
import { codePointCounter } from '@/lib/domain/code-points';
import type { ModuleVersion } from '@/lib/domain/module';
import { CLASS_EXPORT_VERSION, type ClassExport } from '@/lib/schemas/class-export';

interface Everything {
  assignment: TaughtAssignment;
  /** All of the module, whatever the assignment uses of it. */
  version: ModuleVersion;
  /** Address of the schema. */
  schema: string;
  now: Date;
}

const timeOf = (at: Date | null) => at?.toISOString() ?? null;

/** What stands before the works. */
async function getHead({ assignment, version, schema, now }: Everything): Promise<Omit<ClassExport, 'works'>> {
  const { id, classroom, opensAt, dueAt, closesAt, closedAt, sourcesOff } = assignment;
  const { spaceId, name, timeZone } = classroom;
  const { content, calibration, sources } = version;
  const [{ criteria }, votes] = await Promise.all([getRubric(assignment), listExportedVotes(assignment)]);
  return {
    $schema: schema,
    format: 'headwaters-class-export',
    version: CLASS_EXPORT_VERSION,
    generatedAt: now.toISOString(),
    classroom: { id: spaceId, name, timeZone },
    assignment: {
      id,
      opensAt: timeOf(opensAt),
      dueAt: timeOf(dueAt),
      closesAt: timeOf(closesAt),
      closedAt: timeOf(closedAt),
    },
    module: { slug: content.slug, version: version.version, title: content.title, question: content.question },
    texts: [calibration, ...sources].map((source) => {
      const inPoints = codePointCounter(source.text);
      return {
        text: source.id,
        ...{ slug: source.slug, title: source.title, byline: source.byline },
        role: source === calibration ? 'practice' : 'reading',
        isUsed: !sourcesOff.includes(source.slug),
        content: source.text,
        sentences: source.sentences.map(({ number, paragraph, ...span }) => ({ number, paragraph, ...inPoints(span) })),
      };
    }),
    rubric: criteria,
    votes,
  };
}

/** Everything that a class made of an assignment as JSON, one student’s work after the other. */
export async function* writeEverything(everything: Everything): AsyncGenerator<string> {
  const { assignment, version } = everything;
  const texts = new Map(
    [version.calibration, ...version.sources].map(({ id, text }) => [id, { text, inPoints: codePointCounter(text) }]),
  );
  yield `${JSON.stringify(await getHead(everything), null, 2).slice(0, -2)},\n  "works": [`;
  let isFirst = true;
  for await (const work of walkWorks(assignment)) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(await getWholeWork(work, texts))}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n  '}]\n}\n`;
}
