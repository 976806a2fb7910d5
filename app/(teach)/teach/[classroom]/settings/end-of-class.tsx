import { getTranslations } from 'next-intl/server';
import { getDateWords } from '@/app/dates';
import { ChangeButton } from '@/components/account/change-button';
import { ActionForm } from '@/components/classes/action-form';
import { Field } from '@/components/ui/field';
import { deleteClass, saveArchived } from '@/lib/actions/class-settings';
import { countContents } from '@/lib/data/class-deletion';
import type { TaughtClassroom } from '@/lib/data/classrooms';

/** How a class ends: archived, where everything can still be read, or deleted for good. */
export async function EndOfClass({ classroom }: { classroom: TaughtClassroom }) {
  const { spaceId: id, name, timeZone, archivedAt } = classroom;
  const [contents, t, dateWords] = await Promise.all([
    countContents(classroom),
    getTranslations('classes'),
    getDateWords(timeZone),
  ]);
  return (
    <>
      <section className="paper" aria-labelledby="archive">
        <h2 className="title" id="archive">
          {t('settings.archive')}
        </h2>
        <p className="note">
          {archivedAt ? t('settings.reopenText', { date: dateWords(archivedAt) }) : t('settings.archiveText')}
        </p>
        <ChangeButton
          action={saveArchived.bind(null, id, archivedAt === null)}
          label={t(archivedAt ? 'settings.reopenButton' : 'settings.archiveButton')}
          busy={t('busy')}
        />
      </section>
      <section className="paper" aria-labelledby="delete">
        <h2 className="title" id="delete">
          {t('settings.delete')}
        </h2>
        <p className="note">{t('settings.deleteText', { ...contents })}</p>
        <ActionForm
          action={deleteClass.bind(null, id)}
          submit={t('settings.deleteSubmit')}
          busy={t('settings.deleting')}
          done={t('saved')}
        >
          <Field label={t('settings.deleteConfirm', { name })} name="name" required autoComplete="off" />
        </ActionForm>
      </section>
    </>
  );
}
