import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Essay } from '@/lib/domain/essay';
import type { Citation, EvidenceItem, LeftOut, Term } from '@/lib/domain/evidence';
import {
  bibliographyFile,
  type DebateFile,
  debateFile,
  type EssayFile,
  type EvidenceFile,
  essayFile,
  evidenceFile,
  type GlossaryFile,
  glossaryFile,
  leftOutFile,
} from '@/lib/schemas/curriculum';
import { type Problem, type Reading, readText, readYaml } from './curriculum-problems';

/** The names that modules may point to; null where the file that holds them could not be read. */
export interface KnownNames {
  evidence: ReadonlySet<string> | null;
  terms: ReadonlySet<string> | null;
  /** Ids of the seed essay's claims. */
  claims: ReadonlySet<string> | null;
}

/** What all modules share. Parts whose file has problems are empty. */
export interface Library {
  debate: DebateFile | null;
  evidence: EvidenceItem[];
  terms: Term[];
  citations: Citation[];
  essay: Essay | null;
  leftOut: LeftOut[];
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

const NO_ESSAY: Essay = {
  claims: [],
  index: { companies: [], people: [], institutions: [], sectors: [], mechanisms: [], times: [] },
};

/** The map of the essay names its own claims. */
function checkIndex({ value, fail }: Reading<EssayFile>, claims: ReadonlySet<string>): void {
  for (const [group, entries] of Object.entries(value.index)) {
    for (const [index, entry] of entries.entries()) {
      for (const [place, id] of entry.claims.entries()) {
        if (!claims.has(id)) fail(['index', group, index, 'claims', place], `“${id}” is not one of the claims`);
      }
    }
  }
}

/** Reads the files that all modules share; what is wrong is added to `problems`. */
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
  // A curriculum may do without these two.
  const has = (file: string) => existsSync(join(folder, file));
  const essay = has('essay.yaml')
    ? read('essay.yaml', (text) => readYaml(text, { file: 'essay.yaml', schema: essayFile, problems }))
    : { value: NO_ESSAY, fail: () => undefined };
  const leftOut = has('left-out.yaml')
    ? read('left-out.yaml', (text) => readYaml(text, { file: 'left-out.yaml', schema: leftOutFile, problems }))
    : null;

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

  const claimIds = essay?.value.claims.map(({ id }) => id) ?? [];
  const claims =
    essay && namesOf({ ...essay, fail: (path, message) => essay.fail(['claims', ...path], message) }, 'id', claimIds);
  if (essay && claims) checkIndex(essay, claims);

  const byKey = new Map(citations.map((citation) => [citation.key, citation]));
  const items = (evidence?.value ?? []).map(({ sources, seen: _, ...item }) => ({
    ...item,
    citations: sources.flatMap((key) => byKey.get(key) ?? []),
  }));
  const terms = glossary?.value ?? [];
  return {
    debate: debate?.value ?? null,
    evidence: items,
    terms,
    citations,
    essay: essay?.value ?? null,
    leftOut: leftOut?.value ?? [],
    known: {
      claims,
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
