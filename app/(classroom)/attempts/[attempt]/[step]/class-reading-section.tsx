import { getTranslations } from 'next-intl/server';
import { LiveUpdates } from '@/app/live-updates';
import { AgreementWords } from '@/components/dashboard/agreement/agreement-words';
import { ClassPassages } from '@/components/dashboard/class-reading/class-passages';
import { ClassTable } from '@/components/dashboard/class-reading/class-table';
import { ClassText } from '@/components/dashboard/class-reading/class-text';
import { OwnContrasts } from '@/components/dashboard/class-reading/own-contrasts';
import { PositionLegend } from '@/components/ui/position-legend';
import { getAgreementWords } from '@/lib/data/agreement';
import type { OwnAttempt } from '@/lib/data/attempts';
import { type ClassReading, getClassReading } from '@/lib/data/class-reading';
import { LEAST_SHOWN } from '@/lib/domain/small-groups';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';

interface ClassReadingSectionProps {
  attempt: OwnAttempt;
  source: Source;
  /** The person's own. */
  tags: readonly Tag[];
}

/** What a person who has committed sees of how their class read a text; nothing in one's own study. */
export async function ClassReadingSection({ attempt, source, tags }: ClassReadingSectionProps) {
  const { assignment, spaceId } = attempt;
  const [reading, t] = await Promise.all([getClassReading(attempt, source, tags), getTranslations('classReading')]);
  if (!assignment || reading === null) return null;
  return (
    <section className="step-sheet wide-sheet class-reading" aria-labelledby="class-reading" key={source.id}>
      <header className="step-head">
        <h2 className="title" id="class-reading">
          {t('title')}
        </h2>
        <p className="prose">{reading === 'too-few' ? t('tooFew') : t('opening', { of: reading.of })}</p>
        {reading === 'too-few' ? null : <p className="note">{t('noPressure')}</p>}
      </header>
      {reading === 'too-few' ? null : <Open attempt={attempt} source={source} tags={tags} reading={reading} />}
      <LiveUpdates classroom={spaceId} assignment={assignment.id} />
    </section>
  );
}

async function Open({ attempt, source, tags, reading }: ClassReadingSectionProps & { reading: ClassReading }) {
  const { of, rows, passages, contrasts } = reading;
  const [words, t] = await Promise.all([getAgreementWords(attempt), getTranslations('classReading')]);
  const splits = new Map(rows.map(({ sentence, split }) => [sentence, split]));
  const wordsOf = (number: number) => {
    const sentence = source.sentences.find((one) => one.number === number);
    return sentence ? quoteOf(source.text, sentence) : '';
  };
  return (
    <>
      <section className="class-part" aria-labelledby="class-text">
        <h3 className="subtitle" id="class-text">
          {t('text')}
        </h3>
        <p className="note">{t('bands', { of, least: LEAST_SHOWN })}</p>
        <PositionLegend />
        <ClassText source={source} splits={splits} of={of} />
        <ClassTable source={source} splits={splits} />
        {words ? <AgreementWords words={words} /> : null}
      </section>
      <ClassPassages passages={passages.map((passage) => ({ ...passage, words: wordsOf(passage.sentence) }))} />
      <OwnContrasts
        contrasts={contrasts.flatMap(({ tagId, position, because }) => {
          const own = tags.find(({ id }) => id === tagId);
          if (!own) return [];
          return [{ tagId, quote: quoteOf(source.text, own), position: own.position, reason: { position, because } }];
        })}
      />
    </>
  );
}
