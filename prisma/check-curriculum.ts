import { fileURLToPath } from 'node:url';
import { POSITIONS } from '@/lib/domain/debate';
import { readingLevelOf } from '@/lib/domain/reading-level';
import { listWords } from '@/lib/domain/words';
import { readCurriculum } from './curriculum-files';
import type { CurriculumModule } from './curriculum-module';
import type { CurriculumSource } from './curriculum-sources';
import { report } from './report';

/** "practice 148 words (reads like school year 9)" */
function describeText(source: CurriculumSource): string {
  const level = readingLevelOf(source);
  const reads = level === null ? '' : ` (reads like school year ${Math.round(level)})`;
  return `${source.slug} ${listWords(source.text).length} words${reads}`;
}

/** One line about a module: how long and how hard each text is, and the author's tags per position. */
function describeModule({ content, sources, key }: CurriculumModule): string {
  const tags = POSITIONS.map((position) => `${position} ${key.filter((tag) => tag.position === position).length}`);
  return `${content.number} ${content.title}: ${sources.map(describeText).join(', ')}; key ${tags.join(', ')}`;
}

report(async () => {
  const folder = process.argv[2] ?? fileURLToPath(new URL('curriculum', import.meta.url));
  for (const module of readCurriculum(folder).modules) console.log(describeModule(module));
});
