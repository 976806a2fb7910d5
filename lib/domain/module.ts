import type { Exercise } from './exercise';
import type { Picture } from './picture';
import type { Source } from './source';

/** The kinds of step; `exercise` and `opposite` may be missing from a module. */
export const STEP_KINDS = [
  'explain',
  'stance',
  'calibrate',
  'read',
  'reveal',
  'argue',
  'opposite',
  'exercise',
  'reflect',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One screen of a module. `key` is unique in the module and stands in the address. */
export interface Step {
  key: string;
  kind: StepKind;
  title: string;
}

/** A short way through a module: one source and fewer steps, for a lesson that has no more time. */
export interface ShortRun {
  minutes: number;
  /** The slug of the one source that it reads. */
  source: string;
  /** Keys of its steps, in the order of the module. */
  steps: string[];
}

export type Prediction =
  | { kind: 'choice'; question: string; options: string[] }
  | { kind: 'probability'; question: string }
  | { kind: 'sentence'; question: string };

/** Everything of a module version that is not a source or a key. */
export interface ModuleContent {
  slug: string;
  /** Its place in the course, from 1. */
  number: number;
  title: string;
  /** The driving question. */
  question: string;
  summary: string;
  minutes: number;
  objectives: string[];
  /** Glossary ids whose definitions open where they are used. */
  terms: string[];
  steps: Step[];
  short?: ShortRun;
  /** Ids of the seed essay’s claims, each with the steps and texts of this module that study it. */
  essay?: Record<string, string[]>;
  explain: {
    /** Paragraphs in the light markup: `[words](DS-11)` ties words to evidence, `[words](term:spillover)` to the glossary. */
    paragraphs: string[];
    /** One at least. */
    pictures: Picture[];
  };
  prediction: Prediction;
  argue: { prompt: string };
  /** By step key, one for every step of the kind exercise. */
  exercises?: Record<string, Exercise>;
  /** What is asked where the other side is argued. */
  opposite?: { prompt: string; hint: string };
  /** `sentence` are the words of a source, once in it, that correct the claim. */
  misconceptions: {
    claim: string;
    correction: string;
    evidence: string[];
    sentence?: { source: string; quote: string };
  }[];
  prompts: string[];
  exitTicket: { prompt: string; hint: string };
  teacherNote: string;
}

/** What a student's device receives of a module with every step. */
export type StudentContent = Omit<ModuleContent, 'teacherNote' | 'misconceptions' | 'prompts' | 'exercises' | 'essay'>;

/**
 * A module without its teacher's part, which names the contested passages and what good answers hold, and without its
 * exercises, which hold the author's answers: each comes with its own step alone.
 */
export function contentForStudent(content: ModuleContent): StudentContent {
  const { teacherNote, misconceptions, prompts, exercises, essay, ...rest } = content;
  return rest;
}

/** What of a module somebody goes through: its short run or the whole, without what their instructor switched off. */
export interface Cut {
  isShort: boolean;
  /** Keys of steps and slugs of texts that are switched off; none in one's own study. */
  stepsOff: readonly string[];
  sourcesOff: readonly string[];
}

/** Nothing left out. */
export const WHOLE: Cut = { isShort: false, stepsOff: [], sourcesOff: [] };

/** Whether a step can be switched off: without reading there is nothing to commit, and without the reveal nothing opens. */
export function canLeaveOut({ kind }: Pick<Step, 'kind'>): boolean {
  return kind !== 'read' && kind !== 'reveal';
}

/** The steps of a module that are left by a cut. */
export function takeSteps({ steps, short }: Pick<ModuleContent, 'steps' | 'short'>, cut: Cut): Step[] {
  return steps.filter(
    (step) =>
      (!cut.isShort || !short || short.steps.includes(step.key)) &&
      (!canLeaveOut(step) || !cut.stepsOff.includes(step.key)),
  );
}

/** What to switch off so that a whole module becomes its short run; null where it has none. */
export function cutToShort({ content, sources }: ModuleVersion): { stepsOff: string[]; sourcesOff: string[] } | null {
  const { short, steps } = content;
  if (!short) return null;
  return {
    stepsOff: steps.filter((step) => canLeaveOut(step) && !short.steps.includes(step.key)).map(({ key }) => key),
    sourcesOff: sources.map(({ slug }) => slug).filter((slug) => slug !== short.source),
  };
}

/** A published module: its content, its practice passage and its sources, in reading order. */
export interface ModuleVersion {
  id: string;
  version: number;
  content: ModuleContent;
  calibration: Source;
  sources: Source[];
}

/** The module as somebody goes through it: every page and every count of their work reads it through this. */
export function takeRun(version: ModuleVersion, cut: Cut): ModuleVersion {
  const { content, sources } = version;
  const { short } = content;
  const left = sources.filter(
    ({ slug }) => (!cut.isShort || !short || slug === short.source) && !cut.sourcesOff.includes(slug),
  );
  return {
    ...version,
    content: { ...content, steps: takeSteps(content, cut) },
    // A step of reading with nothing to read could not be shown: at least one text stays.
    sources: left.length > 0 ? left : sources.slice(0, 1),
  };
}
