import { getTranslations } from 'next-intl/server';
import { ChangeButton } from '@/components/account/change-button';
import { saveNames } from '@/lib/actions/class-settings';
import type { TaughtClassroom } from '@/lib/data/classrooms';
import { countBegun } from '@/lib/data/names';

/** Whether a class shows names, what that means, and what a change of it would do to whom. */
export async function NamesSetting({ classroom, mayChange }: { classroom: TaughtClassroom; mayChange: boolean }) {
  const { spaceId: id, showsNames } = classroom;
  const [begun, t] = await Promise.all([countBegun(classroom), getTranslations('classes')]);
  return (
    <section className="paper" aria-labelledby="names">
      <h2 className="title" id="names">
        {t('settings.names')}
      </h2>
      <p>{t(showsNames ? 'settings.namesNowShown' : 'settings.namesNow')}</p>
      <p className="note">{t('settings.namesWhy')}</p>
      <p className="note">{begun === 0 ? t('settings.namesNobody') : t('settings.namesSome', { count: begun })}</p>
      {mayChange ? (
        <ChangeButton
          action={saveNames.bind(null, id, !showsNames)}
          label={t(showsNames ? 'settings.hide' : 'settings.show')}
          busy={t('busy')}
        />
      ) : null}
    </section>
  );
}
