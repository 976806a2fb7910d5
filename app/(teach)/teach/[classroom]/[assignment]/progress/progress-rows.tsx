import type { Dashboard } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { HandInCell, hasToSay } from '@/app/(teach)/teach/[classroom]/[assignment]/hand-in-cell';
import { mayChange } from '@/app/(teach)/teach/[classroom]/[assignment]/may-change';
import { ProgressTable } from '@/components/dashboard/progress/progress-table';
import { acceptLate } from '@/lib/actions/assignments';
import type { HandInAct } from '@/lib/data/hand-ins';
import type { ProgressView } from '@/lib/schemas/progress-view';
import type { ListedStudent } from './shown-progress';

interface ProgressRowsProps {
  dashboard: Dashboard;
  students: ListedStudent[];
  /** Every handing in and taking back, by the id of the attempt. */
  handIns: Map<string, HandInAct[]>;
  sections: { id: string; name: string }[];
  view: ProgressView;
  /** This view with something changed. */
  address: (change: Record<string, string>) => string;
}

const SORTS = { name: 'name', state: 'state', steps: 'steps', tags: 'tags', lastSeen: 'last' } as const;

/** The table of students with what can be done about late work. */
export function ProgressRows({ dashboard, students, handIns, sections, view, address }: ProgressRowsProps) {
  const { viewer, assignment, version } = dashboard;
  const { spaceId, id, classroom } = assignment;
  const { steps } = version.content;
  const isOpenToChange = mayChange(viewer, assignment);
  const actsOf = ({ attemptId }: ListedStudent) => handIns.get(attemptId ?? '') ?? [];
  return (
    <ProgressTable
      sort={(column) => {
        const sort = SORTS[column];
        const isBy = view.sort === sort;
        const isUp = view.order === 'up';
        return {
          href: address({ sort, order: isBy && isUp ? 'down' : 'up' }),
          direction: isBy ? (isUp ? 'ascending' : 'descending') : null,
        };
      }}
      people={students.map((student, index) => ({
        key: String(index),
        name: student.name,
        section: sections.find((section) => section.id === student.sectionId)?.name ?? null,
        state: student.state,
        stepTitle: steps.find(({ key }) => !student.stepsDone.includes(key))?.title ?? '',
        stepsDone: student.stepsDone.length,
        stepsOf: steps.length,
        tags: student.tags,
        committed: student.committedAt !== null,
        late: student.late,
        lastSeen: student.lastWorkAt?.toISOString() ?? null,
        handIn: hasToSay(student, actsOf(student)) ? (
          <HandInCell
            person={student}
            acts={actsOf(student)}
            zone={classroom.timeZone}
            change={
              isOpenToChange ? (accepted) => acceptLate.bind(null, spaceId, id, student.personId, accepted) : null
            }
          />
        ) : null,
      }))}
    />
  );
}
