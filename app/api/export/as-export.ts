import { findViewer } from '@/lib/auth';
import { cutOf, getAssignmentForInstructor, type TaughtAssignment } from '@/lib/data/assignments';
import { noteExport } from '@/lib/data/exports';
import { getModuleVersion } from '@/lib/data/modules';
import { attachmentHeader, fileNameOf } from '@/lib/domain/content-disposition';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { ExportFile } from '@/lib/domain/export-file';
import { type ModuleVersion, takeRun } from '@/lib/domain/module';
import { idSchema } from '@/lib/schemas/classroom';
import { streamText } from './stream-text';

export interface ExportContext {
  params: Promise<{ classroom: string; assignment: string }>;
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** What a file is written from. */
export interface ExportSource {
  assignment: TaughtAssignment;
  /** All of the module. */
  whole: ModuleVersion;
  /** What the assignment uses of it. */
  version: ModuleVersion;
  now: Date;
}

interface ExportAnswer {
  file: ExportFile;
  ending: keyof typeof TYPES;
  /** Further words for the name of the file. */
  words?: string[];
  write: (source: ExportSource) => AsyncGenerator<string>;
}

const NOT_FOUND = { status: 404, headers: { 'cache-control': 'no-store' } };

async function findAssignment(context: ExportContext): Promise<TaughtAssignment | null> {
  const viewer = await findViewer();
  const { classroom, assignment } = await context.params;
  if (!viewer || ![classroom, assignment].every((id) => idSchema.safeParse(id).success)) return null;
  try {
    return await getAssignmentForInstructor(viewer, classroom, assignment);
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}

/**
 * Answers an instructor of the class with a file that is written while it is sent and kept nowhere; that it was taken is
 * written down first. For anybody else there is nothing here.
 */
export async function asExport(context: ExportContext, answer: ExportAnswer): Promise<Response> {
  const assignment = await findAssignment(context);
  if (!assignment) return new Response(null, NOT_FOUND);
  const whole = await getModuleVersion(assignment.moduleVersionId);
  const version = takeRun(whole, cutOf(assignment));
  const now = new Date();
  await noteExport(assignment, answer.file);
  const { classroom } = assignment;
  const parts = [
    classroom.name,
    whole.content.title,
    answer.file,
    ...(answer.words ?? []),
    now.toISOString().slice(0, 10),
  ];
  return new Response(streamText(answer.write({ assignment, whole, version, now })), {
    headers: {
      'content-type': TYPES[answer.ending],
      'content-disposition': attachmentHeader(fileNameOf(parts, answer.ending)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
