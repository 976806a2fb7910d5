import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClassPage } from '@/app/(teach)/teach/[classroom]/class-page';
import { orNotFound } from '@/app/or-not-found';
import { ActionForm } from '@/components/classes/action-form';
import { ChoiceList } from '@/components/classes/choice-list';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { copyToNewTerm, saveClass, saveDeletionRule } from '@/lib/actions/class-settings';
import { requireViewer } from '@/lib/auth';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { listZoneChoices } from '@/lib/domain/zone-name';
import { paths } from '@/lib/paths';
import { EndOfClass } from './end-of-class';
import { NamesSetting } from './names-setting';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes.tabs'))('settings') };
}

/** What a class is called, by which clock it goes, whether it shows names, and how it ends or begins again. */
export default async function ClassSettingsPage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const t = await getTranslations('classes');
  const { name, timeZone, onDeletion, archivedAt } = classroom;
  const mayChange = viewer.kind !== 'demonstration' && archivedAt === null;
  const saying = { submit: t('settings.save'), busy: t('settings.saving'), done: t('saved') };
  const zones = listZoneChoices(timeZone, Intl.supportedValuesOf('timeZone'));
  return (
    <ClassPage classroom={classroom} current="settings">
      <div className="class-settings">
        {mayChange ? (
          <section className="paper" aria-labelledby="general">
            <h2 className="title" id="general">
              {t('settings.general')}
            </h2>
            <ActionForm action={saveClass.bind(null, id)} {...saying}>
              <Field label={t('settings.name')} name="name" required maxLength={80} defaultValue={name} />
              <SelectField
                label={t('settings.timeZone')}
                hint={t('settings.timeZoneHint')}
                name="timeZone"
                defaultValue={timeZone}
                options={zones.map((choice) => ({ value: choice.zone, label: choice.name }))}
              />
            </ActionForm>
          </section>
        ) : null}
        <NamesSetting classroom={classroom} mayChange={mayChange} />
        {mayChange ? (
          <section className="paper" aria-label={t('settings.deletion')}>
            <ActionForm action={saveDeletionRule.bind(null, id)} {...saying} what={t('settings.deletion')}>
              <ChoiceList
                legend={t('settings.deletion')}
                hint={t('settings.deletionHint')}
                name="onDeletion"
                kind="radio"
                chosen={[onDeletion]}
                options={(['anonymise', 'remove'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
              />
            </ActionForm>
          </section>
        ) : null}
        {viewer.mayTeach && viewer.kind !== 'demonstration' ? (
          <section className="paper" aria-labelledby="copy">
            <h2 className="title" id="copy">
              {t('settings.copy')}
            </h2>
            <p className="note">{t('settings.copyText')}</p>
            <ActionForm
              action={copyToNewTerm.bind(null, id)}
              submit={t('settings.copySubmit')}
              busy={t('settings.copying')}
              done={t('saved')}
            >
              <Field label={t('settings.copyName')} name="name" required maxLength={80} defaultValue={name} />
              <Field
                label={t('settings.amount')}
                hint={t('settings.amountHint')}
                name="amount"
                type="number"
                required
                defaultValue={0}
              />
              <SelectField
                label={t('settings.unit')}
                name="unit"
                defaultValue="weeks"
                options={(['weeks', 'days'] as const).map((value) => ({ value, label: t(`settings.${value}`) }))}
              />
            </ActionForm>
          </section>
        ) : null}
        {viewer.kind === 'demonstration' ? null : <EndOfClass classroom={classroom} />}
        <p>
          <Link href={paths.classAudit(id)}>{t('settings.trail')}</Link>
        </p>
      </div>
    </ClassPage>
  );
}
