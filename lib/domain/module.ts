import type { Position } from './debate';
import type { Exercise } from './exercise';
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

/** A picture that explains, drawn from data: two ways or more that lead from left to right, each a chain of stations. */
export interface FlowPicture {
  kind: 'flow';
  title: string;
  /** The same content in sentences, shown as text beside the picture. */
  text: string;
  columns: string[];
  rows: {
    label: string;
    cells: { text: string; position?: Position; evidence?: string[] }[];
  }[];
}

/** A bar of people divided into parts, each with its count and words. */
export interface PartsPicture {
  kind: 'parts';
  title: string;
  text: string;
  bars: {
    label: string;
    total: number;
    /** How sure the figures are: shown in words under the bar. */
    note: string;
    parts: { label: string; value: number; words: string; position?: Position }[];
    evidence: string[];
  }[];
}

export type Picture = FlowPicture | PartsPicture;

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
  explain: {
    /** Paragraphs in the light markup: `[words](DS-11)` ties words to evidence, `[words](term:spillover)` to the glossary. */
    paragraphs: string[];
    picture: Picture;
  };
  prediction: Prediction;
  argue: { prompt: string };
  /** By step key, one for every step of the kind exercise. */
  exercises?: Record<string, Exercise>;
  /** What is asked where the other side is argued. */
  opposite?: { prompt: string; hint: string };
  misconceptions: { claim: string; correction: string; evidence: string[] }[];
  prompts: string[];
  exitTicket: { prompt: string; hint: string };
  teacherNote: string;
}

/** What a student's device receives of a module with every step. */
export type StudentContent = Omit<ModuleContent, 'teacherNote' | 'misconceptions' | 'prompts' | 'exercises'>;

/**
 * A module without its teacher's part, which names the contested passages and what good answers hold, and without its
 * exercises, which hold the author's answers: each comes with its own step alone.
 */
export function contentForStudent(content: ModuleContent): StudentContent {
  const { teacherNote, misconceptions, prompts, exercises, ...rest } = content;
  return rest;
}

/** A published module: its content, its practice passage and its sources, in reading order. */
export interface ModuleVersion {
  id: string;
  version: number;
  content: ModuleContent;
  calibration: Source;
  sources: Source[];
}
