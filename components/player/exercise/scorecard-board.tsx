import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { EvidenceList } from '@/components/player/evidence-list';
import { RadioGroup } from '@/components/player/radio-group';
import { WrittenField } from '@/components/player/written-field';
import type { EvidenceItem } from '@/lib/domain/evidence';
import type { Built, ScorecardTask } from '@/lib/domain/exercise';
import type { BoardProps } from './exercise-board';
import { EvidenceMarks } from './reading-section';

interface ScorecardBoardProps extends BoardProps<ScorecardTask, Extract<Built, { kind: 'scorecard' }>> {
  /** What the conditions are to be judged by. */
  evidence: EvidenceItem[];
}

/** A row for every condition: a mark and a reason. A table on wide screens, cards on narrow ones. */
export function ScorecardBoard({ task, built, onChange, missing, evidence }: ScorecardBoardProps) {
  const t = useTranslations('player.exercise');
  const name = useId();
  // What was known when the essay was written, and what it could not know, are judged side by side.
  const parts = [
    { name: 'before', items: evidence.filter(({ afterEssay }) => !afterEssay) },
    { name: 'after', items: evidence.filter(({ afterEssay }) => afterEssay) },
  ] as const;
  const unreasoned = task.items.filter(({ key }) => built.marks[key] !== undefined && !built.reasons[key]?.trim());
  return (
    <div className="scorecard" style={{ '--marks': task.marks.length }}>
      <p className="hint">{t('scorecard.how')}</p>
      <div className="score-heads" aria-hidden="true">
        <span>{t('scorecard.condition')}</span>
        {task.marks.map(({ key, label }) => (
          <span key={key}>{label}</span>
        ))}
        <span>{t('scorecard.because')}</span>
      </div>
      <ol className="score-rows">
        {task.items.map((item) => (
          <li className="score-row" key={item.key}>
            <RadioGroup
              className="score-mark"
              legend={<span className="statement">{item.text}</span>}
              error={missing.includes(item.key) ? t('errors.scorecard') : null}
            >
              {parts.map(({ name: part, items }) =>
                items.some(({ id }) => item.evidence?.includes(id)) ? (
                  <p className="score-evidence" key={part}>
                    <span className="note">{t(`scorecard.${part}`)}</span>{' '}
                    <EvidenceMarks item={item} evidence={items} />
                  </p>
                ) : null,
              )}
              <div className="score-choices">
                {task.marks.map((mark) => (
                  <label className="score-choice" key={mark.key}>
                    <input
                      type="radio"
                      name={`${name}-${item.key}`}
                      value={mark.key}
                      checked={built.marks[item.key] === mark.key}
                      onChange={() => onChange({ ...built, marks: { ...built.marks, [item.key]: mark.key } })}
                    />
                    <span>{mark.label}</span>
                  </label>
                ))}
              </div>
            </RadioGroup>
            <div className="score-reason">
              <WrittenField
                label={
                  <>
                    {t('scorecard.because')}
                    <span className="sr"> {item.text}</span>
                  </>
                }
                value={built.reasons[item.key] ?? ''}
                onChange={(reason) => onChange({ ...built, reasons: { ...built.reasons, [item.key]: reason } })}
                error={null}
                rows={1}
              />
            </div>
          </li>
        ))}
      </ol>
      {unreasoned.length > 0 ? <p className="note">{t('scorecard.unreasoned', { count: unreasoned.length })}</p> : null}
      <EvidenceList items={evidence} />
    </div>
  );
}
