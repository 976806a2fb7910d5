import { getTranslations } from 'next-intl/server';
import { Panel } from '@/components/dashboard/panel';
import type { ModuleContent } from '@/lib/domain/module';

/** What the module's author has to say to whoever teaches it. */
export async function TeacherPanel({ content }: { content: ModuleContent }) {
  const t = await getTranslations('teach.assignment');
  return (
    <Panel id="teacher-note" title={t('teacherNote')}>
      <div className="sheet stack">
        {content.teacherNote.split(/\n\n+/).map((paragraph) => (
          <p className="prose" key={paragraph}>
            {paragraph}
          </p>
        ))}
        <h3 className="subtitle">{t('prompts')}</h3>
        <ul className="plain-list">
          {content.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
        <h3 className="subtitle">{t('misconceptions')}</h3>
        <dl className="misconceptions">
          {content.misconceptions.map(({ claim, correction }) => (
            <div key={claim}>
              <dt>{claim}</dt>
              <dd>{correction}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  );
}
