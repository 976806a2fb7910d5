import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MarkupError, parseMarkup } from '@/lib/domain/markup';
import type { ModuleContent } from '@/lib/domain/module';
import type { Span } from '@/lib/domain/source';
import { findQuotes, quoteOf } from '@/lib/domain/spans';
import type { TagContent } from '@/lib/domain/tag';
import { type KeyFile, keyFile, type ModuleFile, moduleFile } from '@/lib/schemas/curriculum';
import { checkExercises } from './curriculum-exercises';
import type { KnownNames } from './curriculum-library';
import { type Path, type Problem, type Reading, readText, readYaml } from './curriculum-problems';
import { type CurriculumSource, checkNames, readSource } from './curriculum-sources';

/** The author's tag; `source` is the slug of its text. */
export type CurriculumKeyTag = Omit<TagContent, keyof Span> & {
  source: string;
  span: Span;
  alternatives: KeyFile[number]['alternatives'];
};

/** A module as its folder describes it: the practice passage first, then the texts in reading order. */
export interface CurriculumModule {
  content: ModuleContent;
  sources: CurriculumSource[];
  key: CurriculumKeyTag[];
  /**
   * SHA-256 (hex) of everything the author wrote, whatever the order of its fields. Sentence offsets are left out:
   * they follow from the text, and a newer engine that cuts differently must not make a new version.
   */
  hash: string;
}

/** The same text for the same content, also when somebody reorders the fields of the schema. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function checkSteps({ value, fail }: Reading<ModuleFile>): void {
  const keys = new Set<string>();
  for (const [index, { key }] of value.steps.entries()) {
    if (keys.has(key)) fail(['steps', index, 'key'], `“${key}” is used twice`);
    keys.add(key);
  }
  const placesOf = (kind: string) => value.steps.flatMap((step, index) => (step.kind === kind ? [index] : []));
  const reads = placesOf('read');
  const reveals = placesOf('reveal');
  if (reads.length !== 1) fail(['steps'], `has ${reads.length} steps of kind read, not one`);
  if (reveals.length !== 1) fail(['steps'], `has ${reveals.length} steps of kind reveal, not one`);
  if (reads.length === 1 && reveals.length === 1 && Math.min(...reveals) < Math.min(...reads)) {
    fail(['steps', ...reveals, 'kind'], 'reveal stands before read');
  }
}

/** Every field `evidence` inside a value, with the way to it. */
function evidenceIn(value: unknown, path: Path): { path: Path; ids: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const way = [...path, Array.isArray(value) ? Number(name) : name];
    return name === 'evidence' ? { path: way, ids: inner } : evidenceIn(inner, way);
  });
}

function checkContent({ value, fail }: Reading<ModuleFile>, known: KnownNames): void {
  const evidence = (path: Path, ids: string[]) => {
    checkNames(ids, known.evidence, 'evidence.yaml', (id, message) => fail([...path, ids.indexOf(id)], message));
  };
  checkNames(value.terms, known.terms, 'glossary.yaml', (term, message) =>
    fail(['terms', value.terms.indexOf(term)], message),
  );
  for (const [index, paragraph] of value.explain.paragraphs.entries()) {
    const path = ['explain', 'paragraphs', index];
    try {
      const { marks } = parseMarkup(paragraph);
      for (const mark of marks) {
        checkNames(mark.evidence, known.evidence, 'evidence.yaml', (_, message) => fail(path, message));
        checkNames(mark.term === null ? [] : [mark.term], known.terms, 'glossary.yaml', (_, message) =>
          fail(path, message),
        );
      }
    } catch (error) {
      if (!(error instanceof MarkupError)) throw error;
      fail(path, error.message);
    }
  }
  for (const { path, ids } of evidenceIn(value.explain.pictures, ['explain', 'pictures'])) evidence(path, ids);
  for (const [index, { evidence: ids }] of value.misconceptions.entries()) {
    evidence(['misconceptions', index, 'evidence'], ids);
  }
}

/** The short run keeps to the steps and texts there are, and does not leave out what a run lives from. */
function checkShort({ value, fail }: Reading<ModuleFile>): void {
  if (!value.short) return;
  const { source, steps } = value.short;
  if (!value.sources.includes(source)) fail(['short', 'source'], `“${source}” is not one of the sources`);
  const keys = value.steps.map(({ key }) => key);
  for (const [index, key] of steps.entries()) {
    if (!keys.includes(key)) fail(['short', 'steps', index], `“${key}” is not the key of a step`);
    else if (index > 0 && keys.indexOf(key) <= keys.indexOf(steps[index - 1] ?? '')) {
      fail(['short', 'steps', index], `“${key}” stands too late: the order is that of the steps`);
    }
  }
  for (const { key, kind } of value.steps) {
    if ((kind === 'read' || kind === 'reveal') && !steps.includes(key)) {
      fail(['short', 'steps'], `leaves out “${key}”, the step of the kind ${kind}`);
    }
  }
}

/** The essay's claims and the places that study them are there, and what corrects a misconception can be read. */
function checkPlaces(
  { value, fail }: Reading<ModuleFile>,
  known: KnownNames,
  sources: Map<string, CurriculumSource>,
): void {
  const places = new Set([...value.steps.map(({ key }) => key), value.calibration, ...value.sources]);
  for (const [claim, named] of Object.entries(value.essay ?? {})) {
    checkNames([claim], known.claims, 'essay.yaml', (_, message) => fail(['essay', claim], message));
    for (const [index, place] of named.entries()) {
      if (!places.has(place)) fail(['essay', claim, index], `“${place}” is neither a step nor a text of this module`);
    }
  }
  for (const [index, { sentence }] of value.misconceptions.entries()) {
    if (!sentence) continue;
    const path = ['misconceptions', index, 'sentence'];
    const isText = sentence.source === value.calibration || value.sources.includes(sentence.source);
    if (!isText) fail([...path, 'source'], `“${sentence.source}” is not a source of this module`);
    const source = sources.get(sentence.source);
    if (source) placeQuote(source, sentence.quote, (message) => fail([...path, 'quote'], message));
  }
}

/** Where a quote stands in a text; says what is wrong, and gives null, when that is not exactly one place. */
function placeQuote({ slug, text }: CurriculumSource, quote: string, fail: (message: string) => void): Span | null {
  const found = findQuotes(text, quote);
  const exact = found.filter((span) => quoteOf(text, span) === quote);
  const [span] = exact;
  if (span && exact.length === 1) return span;
  const nearly = exact.length === 0 && found.length > 0 ? `, ${found.length} with other case, spaces or signs` : '';
  fail(`“${quote}” was found ${exact.length} times in ${slug}, not once${nearly}`);
  return null;
}

/** Places the author's tags in the texts by their quotes. A text that could not be read is not searched. */
function placeKey(
  { value, fail }: Reading<KeyFile>,
  slugs: string[],
  sources: Map<string, CurriculumSource>,
): CurriculumKeyTag[] {
  return value.flatMap(({ quote, ...tag }, index) => {
    for (const [place, { position }] of tag.alternatives.entries()) {
      const repeated = position === tag.position || tag.alternatives.findIndex((a) => a.position === position) < place;
      if (repeated) fail([index, 'alternatives', place, 'position'], `“${position}” was given before for these words`);
    }
    if (!slugs.includes(tag.source)) fail([index, 'source'], `“${tag.source}” is not a source of this module`);
    const source = sources.get(tag.source);
    if (!source) return [];
    const span = placeQuote(source, quote, (message) => fail([index, 'quote'], message));
    return span ? [{ ...tag, span }] : [];
  });
}

function checkFolder({ value, fail }: Reading<ModuleFile>, folder: string, name: string, problems: Problem[]): void {
  const expected = `${String(value.number).padStart(2, '0')}-${value.slug}`;
  if (name !== expected) fail(['slug'], `with this number the folder is called ${expected}, not ${name}`);
  const slugs = [value.calibration, ...value.sources];
  for (const [index, slug] of value.sources.entries()) {
    if (slugs.indexOf(slug) <= index) fail(['sources', index], `“${slug}” is named twice`);
  }
  const path = join(folder, name, 'sources');
  for (const file of existsSync(path) ? readdirSync(path).sort() : []) {
    if (slugs.includes(basename(file, '.md'))) continue;
    problems.push({ file: `${name}/sources/${file}`, line: 1, field: '', message: 'is not named in module.yaml' });
  }
}

/** Reads one module folder; null when anything is wrong with it. What is wrong is added to `problems`. */
export function readModule(
  folder: string,
  name: string,
  known: KnownNames,
  problems: Problem[],
): CurriculumModule | null {
  const before = problems.length;
  const moduleText = readText(folder, `${name}/module.yaml`, problems);
  const keyText = readText(folder, `${name}/key.yaml`, problems);
  if (moduleText === null || keyText === null) return null;
  const about = readYaml(moduleText, { file: `${name}/module.yaml`, schema: moduleFile, problems });
  const keyReading = readYaml(keyText, { file: `${name}/key.yaml`, schema: keyFile, problems });
  if (!about) return null;
  const { calibration, sources: reading, ...content } = about.value;
  checkSteps(about);
  checkContent(about, known);
  checkExercises(about, known);
  checkShort(about);
  checkFolder(about, folder, name, problems);
  const sources = [calibration, ...reading].flatMap((slug, index) => {
    const role = index === 0 ? 'calibration' : 'reading';
    return readSource(folder, `${name}/sources/${slug}.md`, { role, known, problems }) ?? [];
  });
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  checkPlaces(about, known, bySlug);
  const key = keyReading ? placeKey(keyReading, [calibration, ...reading], bySlug) : [];
  if (problems.length > before) return null;
  const written = { content, sources: sources.map(({ sentences: _, ...source }) => source), key };
  return { content, sources, key, hash: createHash('sha256').update(canonical(written)).digest('hex') };
}
