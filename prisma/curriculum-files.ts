import { readdirSync } from 'node:fs';
import type { Essay } from '@/lib/domain/essay';
import type { Citation, EvidenceItem, LeftOut, Term } from '@/lib/domain/evidence';
import type { DebateFile } from '@/lib/schemas/curriculum';
import { readLibrary } from './curriculum-library';
import { type CurriculumModule, readModule } from './curriculum-module';
import { CurriculumError, type Problem } from './curriculum-problems';

/** Everything that ships as files: the debate, the library and the modules in their order. */
export interface Curriculum {
  debate: DebateFile;
  /** With their citations joined. */
  evidence: EvidenceItem[];
  terms: Term[];
  citations: Citation[];
  essay: Essay;
  leftOut: LeftOut[];
  modules: CurriculumModule[];
}

/**
 * Reads and checks a whole curriculum folder: debate.yaml, evidence.yaml, glossary.yaml, bibliography.yaml, essay.yaml,
 * left-out.yaml and one folder per module (`07-some-slug`). Throws one CurriculumError with everything that is wrong in it.
 */
export function readCurriculum(folder: string): Curriculum {
  const problems: Problem[] = [];
  const { debate, evidence, terms, citations, essay, leftOut, known } = readLibrary(folder, problems);
  const modules: CurriculumModule[] = [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!/^\d{2}-/.test(name)) {
      problems.push({
        file: name,
        line: 1,
        field: '',
        message: 'is not a module folder: its name begins with no number',
      });
      continue;
    }
    const module = readModule(folder, name, known, problems);
    const twin = modules.find((other) => other.content.number === module?.content.number);
    if (twin) {
      const message = `is the number of ${twin.content.slug} as well`;
      problems.push({ file: `${name}/module.yaml`, line: 1, field: 'number', message });
    }
    if (module) modules.push(module);
  }
  if (problems.length > 0 || !debate || !essay) throw new CurriculumError(problems);
  return { debate, evidence, terms, citations, essay, leftOut, modules };
}
