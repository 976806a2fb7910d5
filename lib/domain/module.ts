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

/** The steps of a module, or of its short run where it has one. */
export function takeSteps({ steps, short }: Pick<ModuleContent, 'steps' | 'short'>, isShort: boolean): Step[] {
  return isShort && short ? steps.filter(({ key }) => short.steps.includes(key)) : steps;
}

/** A published module: its content, its practice passage and its sources, in reading order. */
export interface ModuleVersion {
  id: string;
  version: number;
  content: ModuleContent;
  calibration: Source;
  sources: Source[];
}

/** The module as its short run shows it, with fewer steps and one source; the whole where there is none to follow. */
export function takeRun(version: ModuleVersion, isShort: boolean): ModuleVersion {
  const { content, sources } = version;
  const { short } = content;
  if (!isShort || !short) return version;
  return {
    ...version,
    content: { ...content, steps: takeSteps(content, true) },
    sources: sources.filter(({ slug }) => slug === short.source),
  };
}
