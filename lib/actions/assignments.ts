'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { moveToNewestVersion } from '@/lib/data/assignment-versions';
import { listWorkDone } from '@/lib/data/assignment-work';
import {
  createAssignments,
  getAssignmentForInstructor,
  openCommitting,
  setAssignmentClosed,
  settingsOf,
  type TaughtAssignment,
  updateAssignment,
} from '@/lib/data/assignments';
import { getClassroomForInstructor, refuseArchived } from '@/lib/data/classrooms';
import { grantExtension, removeExtension } from '@/lib/data/extensions';
import { acceptLateWork } from '@/lib/data/late-work';
import { getModuleVersion } from '@/lib/data/modules';
import { type Effect, effectsOf } from '@/lib/domain/assignment-change';
import type { ModuleVersion } from '@/lib/domain/module';
import { paths } from '@/lib/paths';
import { ASSIGNMENT_LISTS, extensionSchema, newAssignmentsSchema, settingsSchema } from '@/lib/schemas/assignment';
import { getChanging, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** The assignment in the hands of whoever changes it; nothing changes in a class that was put away. */
async function getToChange(classroomId: string, assignmentId: string): Promise<TaughtAssignment> {
  const viewer = await getChanging();
  const assignment = await getAssignmentForInstructor(viewer, readId(classroomId), readId(assignmentId));
  refuseArchived(assignment.classroom);
  return assignment;
}

/** Changes an assignment and has its pages shown anew. */
function changing(
  classroomId: string,
  assignmentId: string,
  change: (assignment: TaughtAssignment) => Promise<void>,
): Promise<Outcome<null>> {
  return outcome(async () => {
    await change(await getToChange(classroomId, assignmentId));
    revalidatePath(paths.assignment(classroomId, assignmentId), 'layout');
    return null;
  });
}

/** Assigns modules to a class, one assignment each, and opens the assignment, or the class when there are several. */
export async function assignModules(classroomId: string, form: FormData): Promise<Outcome<never>> {
  const made = await outcome(async () => {
    const classroom = await getClassroomForInstructor(await getChanging(), readId(classroomId));
    refuseArchived(classroom);
    return createAssignments(classroom, readForm(newAssignmentsSchema(classroom.timeZone), form, ASSIGNMENT_LISTS));
  });
  if (!made.ok) return made;
  const [only, ...others] = made.value;
  redirect(only && others.length === 0 ? paths.assignment(classroomId, only.id) : paths.taughtClassroom(classroomId));
}

/**
 * Saves the settings of an assignment. Where that touches work already done it first answers what it changes, and saves
 * once the form comes back with exactly that as seen.
 */
export async function saveSettings(
  classroomId: string,
  assignmentId: string,
  form: FormData,
): Promise<Outcome<{ effects: string[] }>> {
  const saved = await outcome(async () => {
    const assignment = await getToChange(classroomId, assignmentId);
    const typed = readForm(settingsSchema(assignment.classroom.timeZone), form, ASSIGNMENT_LISTS);
    // The form says nothing of when committing was opened by hand: that stays while the rule does.
    const isOpened = typed.commitRule === 'opened' && assignment.commitRule === 'opened';
    const settings = { ...typed, commitFrom: isOpened ? assignment.commitFrom : typed.commitFrom };
    const [people, version] = await Promise.all([
      listWorkDone(assignment),
      getModuleVersion(assignment.moduleVersionId),
    ]);
    const before = { ...settingsOf(assignment), closedAt: assignment.closedAt };
    const after = { ...settings, closedAt: assignment.closedAt };
    const effects = await sayEffects(effectsOf(before, after, people, new Date()), version);
    if (effects.join(' ') !== String(form.get('seen') ?? '')) return { effects };
    await updateAssignment(assignment, settings);
    return { effects: [] };
  });
  if (!saved.ok || saved.value.effects.length > 0) return saved;
  revalidatePath(paths.assignment(classroomId, assignmentId), 'layout');
  redirect(paths.assignment(classroomId, assignmentId));
}

async function sayEffects(effects: Effect[], { content, sources }: ModuleVersion): Promise<string[]> {
  const t = await getTranslations('assignments.effects');
  return effects.map((effect) => {
    switch (effect.code) {
      case 'source-off':
      case 'source-on': {
        const title = sources.find(({ slug }) => slug === effect.slug)?.title ?? effect.slug;
        return t(effect.code, { title, tags: effect.tags, count: effect.count });
      }
      case 'step-off':
      case 'step-on': {
        const title = content.steps.find(({ key }) => key === effect.key)?.title ?? effect.key;
        return t(effect.code, { title, count: effect.count });
      }
      case 'rule':
      case 'tags-asked':
        return t(effect.code, { committed: effect.committed, open: effect.open });
      default:
        return t(effect.code, { count: effect.count });
    }
  });
}

/** Closes an assignment now, or opens it again. */
export async function setClosed(classroomId: string, assignmentId: string, closed: boolean): Promise<Outcome<null>> {
  return changing(classroomId, assignmentId, (one) => setAssignmentClosed(one, closed === true, new Date()));
}

/** Lets everybody commit from now on, where the instructor opens it. */
export async function openNow(classroomId: string, assignmentId: string): Promise<Outcome<null>> {
  return changing(classroomId, assignmentId, (one) => openCommitting(one, new Date()));
}

/** Moves an assignment on which nobody has work to the newest version of its module. */
export async function takeNewerVersion(classroomId: string, assignmentId: string): Promise<Outcome<null>> {
  return changing(classroomId, assignmentId, moveToNewestVersion);
}

/** Gives one student later dates. */
export async function extend(classroomId: string, assignmentId: string, form: FormData): Promise<Outcome<null>> {
  return changing(classroomId, assignmentId, async (assignment) => {
    const { personId, ...dates } = readForm(extensionSchema(assignment.classroom.timeZone), form);
    await grantExtension(assignment, personId, dates);
  });
}

/** Takes one student's later dates away. */
export async function endExtension(
  classroomId: string,
  assignmentId: string,
  personId: string,
): Promise<Outcome<null>> {
  return changing(classroomId, assignmentId, (one) => removeExtension(one, readId(personId)));
}

/** Accepts what came late from one student until now, or takes that back. */
export async function acceptLate(
  classroomId: string,
  assignmentId: string,
  personId: string,
  accepted: boolean,
): Promise<Outcome<null>> {
  return changing(classroomId, assignmentId, (one) =>
    acceptLateWork(one, readId(personId), accepted === true ? new Date() : null),
  );
}
