import type { Citation, EvidenceItem, Term } from '@/lib/domain/evidence';
import {
  bibliographyFile,
  type DebateFile,
  debateFile,
  type EvidenceFile,
  evidenceFile,
  type GlossaryFile,
  glossaryFile,
} from '@/lib/schemas/curriculum';
import { type Problem, type Reading, readText, readYaml } from './curriculum-problems';

/** The names that modules may point to; null where the file that holds them could not be read. */
export interface KnownNames {
  evidence: ReadonlySet<string> | null;
  terms: ReadonlySet<string> | null;
}

/** What all modules share. Parts whose file has problems are empty. */
export interface Library {
  debate: DebateFile | null;
  evidence: EvidenceItem[];
  terms: Term[];
  citations: Citation[];
  known: KnownNames;
}

/** The names of a list, each once; a name used twice is noted as a problem. */
function namesOf(reading: Reading<unknown> | null, field: string, names: string[]): ReadonlySet<string> | null {
  if (!reading) return null;
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) reading.fail([index, field], `“${name}” is used twice`);
    seen.add(name);
  }
  return seen;
}

function checkCitations(
  entries: Reading<EvidenceFile> | Reading<GlossaryFile> | null,
  keys: ReadonlySet<string> | null,
): void {
  if (!entries || !keys) return;
  for (const [index, { sources }] of entries.value.entries()) {
    for (const [place, key] of sources.entries()) {
      if (!keys.has(key)) entries.fail([index, 'sources', place], `“${key}” is not in bibliography.yaml`);
    }
  }
}

/** Reads debate.yaml, evidence.yaml, glossary.yaml and bibliography.yaml; what is wrong is added to `problems`. */
export function readLibrary(folder: string, problems: Problem[]): Library {
  const read = <T>(file: string, parse: (text: string) => Reading<T> | null) => {
    const text = readText(folder, file, problems);
    return text === null ? null : parse(text);
  };
  const debate = read('debate.yaml', (text) => readYaml(text, { file: 'debate.yaml', schema: debateFile, problems }));
  const evidence = read('evidence.yaml', (text) =>
    readYaml(text, { file: 'evidence.yaml', schema: evidenceFile, problems }),
  );
  const glossary = read('glossary.yaml', (text) =>
    readYaml(text, { file: 'glossary.yaml', schema: glossaryFile, problems }),
  );
  const bibliography = read('bibliography.yaml', (text) =>
    readYaml(text, { file: 'bibliography.yaml', schema: bibliographyFile, problems }),
  );

  const citations: Citation[] = bibliography?.value.map(({ key, text, url, seen }) => ({ key, text, url, seen })) ?? [];
  const keys = namesOf(
    bibliography,
    'key',
    citations.map(({ key }) => key),
  );
  checkCitations(evidence, keys);
  checkCitations(glossary, keys);
  if (debate && keys && !keys.has(debate.value.seed.citation)) {
    debate.fail(['seed', 'citation'], `“${debate.value.seed.citation}” is not in bibliography.yaml`);
  }

  const byKey = new Map(citations.map((citation) => [citation.key, citation]));
  const items = (evidence?.value ?? []).map(({ sources, seen: _, ...item }) => ({
    ...item,
    citations: sources.flatMap((key) => byKey.get(key) ?? []),
  }));
  const terms = (glossary?.value ?? []).map(({ id, term, definition }) => ({ id, term, definition }));
  return {
    debate: debate?.value ?? null,
    evidence: items,
    terms,
    citations,
    known: {
      evidence: namesOf(
        evidence,
        'id',
        items.map(({ id }) => id),
      ),
      terms: namesOf(
        glossary,
        'id',
        terms.map(({ id }) => id),
      ),
    },
  };
}
