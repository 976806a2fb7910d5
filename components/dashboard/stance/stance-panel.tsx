import { useTranslations } from 'next-intl';
import { Panel } from '@/components/dashboard/panel';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { StateBox } from '@/components/ui/state-box';
import { type StudentStance, withBoth } from '@/lib/domain/class-stances';
import { Dumbbells } from './dumbbells';
import { Spreads } from './spreads';
import { StanceTable } from './stance-table';
import { StartingPoints } from './starting-points';

/** With more, one row a student is too long to be read at a glance (design.md section 5). */
export const MOST_ROWS = 30;

const SHAPES = ['people', 'spread', 'table'] as const;

interface StancePanelProps {
  view: { as: (typeof SHAPES)[number] };
  /** Those who answered at least once. */
  students: StudentStance[];
  href: (as: (typeof SHAPES)[number]) => string;
}

function Picture({ students }: { students: StudentStance[] }) {
  const t = useTranslations('stances');
  const both = withBoth(students);
  const missing = students.length - both.length;
  if (both.length === 0) return <p className="prose">{t('noneBoth')}</p>;
  return (
    <>
      {both.length > MOST_ROWS ? <StartingPoints students={both} /> : <Dumbbells students={both} />}
      {missing > 0 ? <p className="note">{t('missing', { people: missing })}</p> : null}
    </>
  );
}

/** Where a class stood and stands, one by one, as a spread, or as a table. */
export function StancePanel({ view, students, href }: StancePanelProps) {
  const t = useTranslations('stances');
  const tDebate = useTranslations('debate.stance');
  return (
    <Panel
      id="stances"
      title={t('title')}
      actions={<SwitchLinks label={t('as')} options={listOptions(SHAPES, view.as, { href, label: (as) => t(as) })} />}
    >
      <div className="sheet agree">
        {students.length === 0 ? (
          <StateBox kind="empty" title={t('emptyTitle')} level={3}>
            {t('empty')}
          </StateBox>
        ) : (
          <>
            <p className="note">{t('question', { question: tDebate('question') })}</p>
            {view.as === 'people' ? <Picture students={students} /> : null}
            {view.as === 'spread' ? <Spreads students={students} /> : null}
            {view.as === 'table' ? <StanceTable students={students} /> : null}
          </>
        )}
      </div>
    </Panel>
  );
}
