import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { POSITIONS } from '@/lib/domain/debate';

/** What the argument is about, who says what, and up to when: to be read in under a minute. */
export function TheDebate() {
  const t = useTranslations('home.debate');
  return (
    <section className="wide home-section debate" aria-labelledby="debate">
      <h2 className="head" id="debate">
        {t('title')}
      </h2>
      <div className="debate-text">
        <p className="lead">{t('occasion')}</p>
        <ul className="debate-sides">
          {POSITIONS.map((position) => (
            <li key={position}>
              <PositionGlyph position={position} />
              <p className="prose">
                {t.rich(position, {
                  zh: (words) => <span lang="zh">{words}</span>,
                  pinyin: (words) => <i lang="zh-Latn">{words}</i>,
                })}
              </p>
            </li>
          ))}
        </ul>
        <p className="note">{t('dated')}</p>
      </div>
    </section>
  );
}
