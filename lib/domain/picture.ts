import type { Position } from './debate';

/** What every picture has: `text` says the same in sentences, shown as text beside it. */
interface Titled {
  title: string;
  text: string;
}

/** Two ways or more that lead from left to right, each a chain of stations. */
export interface FlowPicture extends Titled {
  kind: 'flow';
  columns: string[];
  rows: {
    label: string;
    cells: { text: string; position?: Position; evidence?: string[] }[];
  }[];
}

/** Bars of people divided into parts, each with its count and words. */
export interface PartsPicture extends Titled {
  kind: 'parts';
  bars: {
    label: string;
    total: number;
    /** How sure the figures are: shown in words under the bar. */
    note: string;
    parts: { label: string; value: number; words: string; position?: Position }[];
    evidence: string[];
  }[];
}

/** Events on one axis of time, in lanes. */
export interface TimelinePicture extends Titled {
  kind: 'timeline';
  lanes: string[];
  /** In order of `at`, a year with its fraction, which is their place; `date` is what is printed. */
  events: { date: string; at: number; lane: string; text: string; position?: Position; evidence: string[] }[];
}

/** A two-by-two grid: places from 0 (low) to 100 (high) on two axes. */
export interface GridPicture extends Titled {
  kind: 'grid';
  x: { label: string; low: string; high: string };
  y: { label: string; low: string; high: string };
  places: { label: string; x: number; y: number; text: string; evidence: string[] }[];
}

/** Where a part of a product is made or known. */
export const ORIGINS = ['home', 'abroad', 'both'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A supply chain: the stages of making something, and where the parts of each come from. */
export interface SupplyPicture extends Titled {
  kind: 'supply';
  stages: { label: string; parts: { text: string; origin: Origin; evidence: string[] }[] }[];
}

/** How well a causal link is known. */
export const STANDINGS = ['shown', 'plausible', 'asserted'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Causes and effects. The links never run in a circle. */
export interface ChainPicture extends Titled {
  kind: 'chain';
  nodes: { key: string; text: string }[];
  links: { from: string; to: string; standing: Standing; text: string; evidence: string[] }[];
}

/** A picture that explains, drawn from data. */
export type Picture = FlowPicture | PartsPicture | TimelinePicture | GridPicture | SupplyPicture | ChainPicture;

/** Every list of evidence ids in a picture, in reading order. */
function citedBy(picture: Picture): (string[] | undefined)[] {
  switch (picture.kind) {
    case 'flow':
      return picture.rows.flatMap(({ cells }) => cells.map(({ evidence }) => evidence));
    case 'parts':
      return picture.bars.map(({ evidence }) => evidence);
    case 'timeline':
      return picture.events.map(({ evidence }) => evidence);
    case 'grid':
      return picture.places.map(({ evidence }) => evidence);
    case 'supply':
      return picture.stages.flatMap(({ parts }) => parts.map(({ evidence }) => evidence));
    case 'chain':
      return picture.links.map(({ evidence }) => evidence);
  }
}

/** Ids of the evidence items that a picture rests on, each once. */
export function evidenceOfPicture(picture: Picture): string[] {
  return [...new Set(citedBy(picture).flatMap((ids) => ids ?? []))];
}

/**
 * The nodes of a causal chain in columns: a node stands one further than the furthest of its causes. Null when the links
 * run in a circle.
 */
export function layerChain({ nodes, links }: Pick<ChainPicture, 'nodes' | 'links'>): string[][] | null {
  const depths = new Map(nodes.map(({ key }) => [key, 0]));
  for (let round = 0; round <= nodes.length; round += 1) {
    let isSettled = true;
    for (const { from, to } of links) {
      const least = (depths.get(from) ?? 0) + 1;
      if ((depths.get(to) ?? 0) >= least) continue;
      depths.set(to, least);
      isSettled = false;
    }
    if (!isSettled) continue;
    const columns: string[][] = [];
    for (const [key, depth] of depths) {
      columns[depth] = [...(columns[depth] ?? []), key];
    }
    return columns;
  }
  return null;
}
