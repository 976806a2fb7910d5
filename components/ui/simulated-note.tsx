import { useTranslations } from 'next-intl';

/** The strip that stands over every page of a made-up class, so that nobody takes its people for real ones. */
export function SimulatedNote() {
  const t = useTranslations('common');
  return (
    <p className="simulated" role="note">
      {t('simulated')}
    </p>
  );
}
