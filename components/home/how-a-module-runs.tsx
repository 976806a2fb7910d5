import { useTranslations } from 'next-intl';

const STEPS = ['question', 'stance', 'practice', 'read', 'compare', 'argue', 'back'] as const;

/** The seven steps of a module, in order, each with what happens there. */
export function HowAModuleRuns() {
  const t = useTranslations('home.course');
  return (
    <section className="wide home-section" aria-labelledby="how">
      <h2 className="head" id="how">
        {t('title')}
      </h2>
      <ol className="course">
        {STEPS.map((step) => (
          <li key={step}>
            <div>
              <b>{t(`${step}.name`)}</b>
              <p>{t(`${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
