import { fileURLToPath } from 'node:url';
import { POSITIONS } from '@/lib/domain/debate';
import { listWords } from '@/lib/domain/words';
import { readCurriculum } from './curriculum-files';
import type { CurriculumModule } from './curriculum-module';
import { report } from './report';

/** One line about a module: how many words each text has, and the author's tags per position. */
function describeModule({ content, sources, key }: CurriculumModule): string {
  const texts = sources.map(({ slug, text }) => `${slug} ${listWords(text).length} words`);
  const tags = POSITIONS.map((position) => `${position} ${key.filter((tag) => tag.position === position).length}`);
  return `${content.number} ${content.title}: ${texts.join(', ')}; key ${tags.join(', ')}`;
}

report(async () => {
  const folder = process.argv[2] ?? fileURLToPath(new URL('curriculum', import.meta.url));
  for (const module of readCurriculum(folder).modules) console.log(describeModule(module));
});
