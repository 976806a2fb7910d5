import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** Something that is wrong in a curriculum file. `file` is relative to the curriculum folder, `line` counts from 1. */
export interface Problem {
  file: string;
  line: number;
  /** Where in the file: "steps[2].key"; empty when the whole file or its text is meant. */
  field: string;
  message: string;
}

function lineOfProblem({ file, line, field, message }: Problem): string {
  return `${file}:${line} ${field === '' ? '' : `${field}: `}${message}`;
}

/** Everything that is wrong with a curriculum, one line each in the message: `file:line field: what is wrong`. */
export class CurriculumError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(lineOfProblem).join('\n'));
    this.name = 'CurriculumError';
    this.problems = problems;
  }
}

/** A way to a field: names in maps, places in lists. */
export type Path = readonly PropertyKey[];

/** A file that could be read: what it says, and how to complain about a place in it. */
export interface Reading<T> {
  value: T;
  fail: (path: Path, message: string) => void;
}

/** "steps[2].key" for ['steps', 2, 'key']. */
function nameOf(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** The text of a file of the curriculum; null, and a problem noted, when there is none. */
export function readText(folder: string, file: string, problems: Problem[]): string | null {
  const path = join(folder, file);
  if (existsSync(path)) return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  problems.push({ file, line: 1, field: '', message: 'this file is missing' });
  return null;
}

function inWords(issue: z.core.$ZodIssue): string {
  const given = JSON.stringify(issue.input);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `is ${given}, not a ${issue.expected}${issue.expected === 'string' ? '; put it in quotes' : ''}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `is ${given}, not one of ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is too little: at least ${issue.minimum}`;
    case 'too_big':
      return `is too much: at most ${issue.maximum}`;
    case 'invalid_format':
      return `is ${given}, which ${issue.message}`;
    case 'invalid_union':
      return 'is not one of the kinds this file knows';
    default:
      return issue.message;
  }
}

/**
 * A YAML text read against its schema. Everything wrong is added to `problems` with the line of the offending node;
 * null when anything is. `firstLine` is the line of the file on which the YAML begins.
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  { file, schema, problems, firstLine = 1 }: { file: string; schema: S; problems: Problem[]; firstLine?: number },
): Reading<z.output<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;

  /** The line of the node at the path, or of the nearest one around it. */
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const fail = (path: Path, message: string) => {
    problems.push({ file, line: lineOf(path), field: nameOf(path), message });
  };

  if (document.errors.length > 0) {
    // After the first mistake the rest is mostly its echo; a field given twice is a mistake of its own.
    const own = document.errors.filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY');
    for (const { pos, message } of own) {
      problems.push({ file, line: lineAt(pos[0]), field: '', message: `is not YAML: ${message}` });
    }
    return null;
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { value: parsed.data, fail };
  for (const issue of parsed.error.issues) {
    if (issue.code !== 'unrecognized_keys') {
      fail(issue.path, inWords(issue));
      continue;
    }
    const parent = issue.path.length === 0 ? document.contents : document.getIn(issue.path, true);
    for (const name of issue.keys) {
      const key = isMap(parent)
        ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === name)?.key
        : null;
      const line = isScalar(key) && key.range ? lineAt(key.range[0]) : lineOf(issue.path);
      problems.push({ file, line, field: nameOf([...issue.path, name]), message: 'is not a field of this file' });
    }
  }
  return null;
}
