import { z } from 'zod';
import { toInstant } from '@/lib/domain/zoned-time';

// Messages are keys of the catalogue's `errors` part.

/** A date and time as it is typed in the class's zone; an empty field is no date. */
const dateIn = (zone: string) =>
  z
    .string()
    .default('')
    .transform((local, context) => {
      const at = local === '' ? null : toInstant(local, zone);
      if (local !== '' && at === null) context.addIssue({ code: 'custom', message: 'date-wrong' });
      return at;
    });

const names = z.array(z.string().max(200)).max(500).default([]);
// A box that is not ticked sends nothing.
const box = z
  .string()
  .optional()
  .transform((value) => value === 'on');

const settings = (zone: string) => ({
  opensAt: dateIn(zone),
  dueAt: dateIn(zone),
  closesAt: dateIn(zone),
  commitRule: z.enum(['tags', 'said', 'date', 'opened'], 'commit-rule-missing'),
  tagsAsked: z.string().default(''),
  commitFrom: dateIn(zone),
  hidesKey: box,
  allowsGuests: box,
  isGraded: box,
  whom: z.enum(['class', 'sections']).default('class'),
  sectionIds: z.array(z.uuid('not-found')).max(500).default([]),
  stepsOff: names,
  sourcesOff: names,
});

type Typed = z.output<z.ZodObject<ReturnType<typeof settings>>>;

/** The field in which something does not go together with the rest, and the key of its sentence. */
interface Fault {
  field: keyof Typed;
  code: string;
}

/** The first of them; null when all goes together. */
function faultOf(typed: Typed): Fault | null {
  const { opensAt, dueAt, closesAt, commitRule, commitFrom, tagsAsked, whom, sectionIds } = typed;
  if (dueAt && closesAt && dueAt > closesAt) return { field: 'closesAt', code: 'dates-order' };
  if (opensAt && ((dueAt && dueAt <= opensAt) || (closesAt && closesAt <= opensAt))) {
    return { field: 'opensAt', code: 'dates-open-order' };
  }
  if (commitRule === 'tags' && !/^(?:[1-9]\d?|100)$/.test(tagsAsked)) {
    return { field: 'tagsAsked', code: 'tags-asked-wrong' };
  }
  if (commitRule === 'date' && !commitFrom) return { field: 'commitFrom', code: 'commit-date-missing' };
  return whom === 'sections' && sectionIds.length === 0 ? { field: 'sectionIds', code: 'sections-none' } : null;
}

const toSettings = ({ hidesKey, whom, sectionIds, tagsAsked, commitRule, commitFrom, ...rest }: Typed) => ({
  ...rest,
  commitRule,
  tagsAsked: commitRule === 'tags' ? Number(tagsAsked) : null,
  commitFrom: commitRule === 'date' ? commitFrom : null,
  keyRule: hidesKey ? ('hidden' as const) : ('shown' as const),
  sectionIds: whom === 'sections' ? sectionIds : [],
});

/** Fields of the forms below that come several times. */
export const ASSIGNMENT_LISTS = ['modules', 'sectionIds', 'stepsOff', 'sourcesOff'] as const;

/** Turns a fault of the whole form into an issue. */
function check(typed: Typed, context: z.RefinementCtx): void {
  const fault = faultOf(typed);
  if (fault) context.addIssue({ code: 'custom', message: fault.code, path: [fault.field] });
}

/** How an assignment is to be, its dates typed in the class's time zone. */
export const settingsSchema = (zone: string) => z.object(settings(zone)).superRefine(check).transform(toSettings);

/** What of one module is switched off: names in the form are "module/step" and "module/text". */
const of = (module: string, all: string[]) =>
  all.filter((name) => name.startsWith(`${module}/`)).map((name) => name.slice(module.length + 1));

/** Modules to assign, each with the settings typed once for all of them and with what of it is switched off. */
export const newAssignmentsSchema = (zone: string) =>
  z
    .object({ ...settings(zone), modules: z.array(z.string(), 'module-missing').min(1, 'module-missing').max(50) })
    .superRefine(check)
    .transform(({ modules, ...typed }) => {
      const all = toSettings(typed);
      return [...new Set(modules)].map((moduleSlug) => ({
        ...all,
        moduleSlug,
        stepsOff: of(moduleSlug, all.stepsOff),
        sourcesOff: of(moduleSlug, all.sourcesOff),
      }));
    });

/** Later dates for one student, typed in the class's time zone. */
export const extensionSchema = (zone: string) =>
  z
    .object({ personId: z.uuid('student-missing'), dueAt: dateIn(zone), closesAt: dateIn(zone) })
    .superRefine(({ dueAt, closesAt }, context) => {
      const say = (message: string, field: string) => context.addIssue({ code: 'custom', message, path: [field] });
      if (dueAt && closesAt && dueAt > closesAt) say('dates-order', 'closesAt');
      if (!dueAt && !closesAt) say('extension-empty', 'dueAt');
    });
