import { basename } from 'node:path';
import { MarkupError, parseMarkup } from '@/lib/domain/markup';
import { segmentSentences } from '@/lib/domain/sentences';
import type { Source } from '@/lib/domain/source';
import { sourceHead } from '@/lib/schemas/curriculum';
import type { KnownNames } from './curriculum-library';
import { type Problem, readText, readYaml } from './curriculum-problems';

/** A text of a module before it has an id. */
export type CurriculumSource = Omit<Source, 'id'> & { role: 'calibration' | 'reading' };

/** How a name that points nowhere is complained about. */
export type Complain = (name: string, message: string) => void;

/** Complains about every name that is not known; says nothing where the file with the names could not be read. */
export function checkNames(
  names: Iterable<string>,
  known: ReadonlySet<string> | null,
  file: string,
  complain: Complain,
): void {
  for (const name of names) if (known && !known.has(name)) complain(name, `“${name}” is not in ${file}`);
}

const HEAD = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** Reads one text with its head; null when either cannot be read. What is wrong is added to `problems`. */
export function readSource(
  folder: string,
  file: string,
  { role, known, problems }: { role: CurriculumSource['role']; known: KnownNames; problems: Problem[] },
): CurriculumSource | null {
  const raw = readText(folder, file, problems);
  if (raw === null) return null;
  const head = HEAD.exec(raw);
  if (!head) {
    problems.push({ file, line: 1, field: '', message: 'does not begin with a head between two lines of “---”' });
    return null;
  }
  const about = readYaml(head[1] ?? '', { file, schema: sourceHead, problems, firstLine: 2 });
  const bodyAt = head[0].length;
  const body = raw.slice(bodyAt);
  const fail = (offset: number, message: string) => {
    const line = raw.slice(0, bodyAt + offset).split('\n').length;
    problems.push({ file, line, field: 'text', message });
  };
  try {
    const { text, marks } = parseMarkup(body);
    if (text === '') fail(0, 'has no words');
    // Marks know their place in the stripped text only, so the line is that of the name's first use in the raw one.
    const complain: Complain = (name, message) => fail(body.search(new RegExp(`[(:\\s]${name}[)\\s]`)), message);
    checkNames(new Set(marks.flatMap(({ evidence }) => evidence)), known.evidence, 'evidence.yaml', complain);
    checkNames(new Set(marks.flatMap(({ term }) => term ?? [])), known.terms, 'glossary.yaml', complain);
    if (!about) return null;
    return { slug: basename(file, '.md'), ...about.value, text, sentences: segmentSentences(text), marks, role };
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    fail(error.offset, error.message);
    return null;
  }
}
