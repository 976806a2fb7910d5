import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';
import { listOptions, SwitchLinks } from './switch-links';

/** The views of an assignment's dashboard, in the order in which a lesson needs them. */
export const DASHBOARD_VIEWS = [
  'heat',
  'contested',
  'agreement',
  'key',
  'stance',
  'arguments',
  'progress',
  'reviews',
  'export',
] as const;

export type DashboardView = (typeof DASHBOARD_VIEWS)[number];

interface DashboardNavProps {
  classroom: string;
  assignment: string;
  views: readonly DashboardView[];
  current: DashboardView;
}

/** The way between the views; each has its address. */
export function DashboardNav({ classroom, assignment, views, current }: DashboardNavProps) {
  const t = useTranslations('dashboard.views');
  return (
    <SwitchLinks
      label={t('label')}
      options={listOptions(views, current, {
        href: (view) => paths.dashboard(classroom, assignment, view),
        label: (view) => t(view),
      })}
    />
  );
}
