import type { TypedSettings } from '@/components/account/assignment-fields';
import { type AssignmentSettings, USUAL_TAGS } from '@/lib/domain/assignment-settings';
import { toLocal } from '@/lib/domain/zoned-time';

/** Settings as the fields of a form hold them, dates by the clock of the class. */
export function toTyped(settings: AssignmentSettings, zone: string): TypedSettings {
  const { opensAt, dueAt, closesAt, commitRule, commitFrom, tagsAsked, keyRule } = settings;
  const typed = (at: Date | null) => (at ? toLocal(at, zone) : '');
  return {
    opensAt: typed(opensAt),
    dueAt: typed(dueAt),
    closesAt: typed(closesAt),
    commitRule,
    tagsAsked: String(tagsAsked ?? USUAL_TAGS),
    commitFrom: commitRule === 'date' ? typed(commitFrom) : '',
    hidesKey: keyRule === 'hidden',
    allowsGuests: settings.allowsGuests,
    isGraded: settings.isGraded,
    sectionIds: settings.sectionIds,
  };
}
