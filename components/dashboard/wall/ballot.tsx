import { useTranslations } from 'next-intl';
import { PositionGlyph } from '@/components/ui/position-glyph';
import { PositionLine } from '@/components/ui/position-line';
import { SentForm } from '@/components/ui/sent-form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { Passage } from '@/lib/domain/projection';

/** The passage that a class votes on, as it stands on the wall. */
export function VotedPassage({ passage }: { passage: Passage }) {
  return (
    <figure className="voted-passage">
      {passage.before ? <p>{passage.before}</p> : null}
      <blockquote>{passage.words}</blockquote>
      <figcaption className="note">{passage.title}</figcaption>
    </figure>
  );
}

interface BallotProps {
  passage: Passage;
  /** The person's vote; null before they voted. */
  own: Position | null;
  action: (before: Outcome<null> | null, form: FormData) => Promise<Outcome<null>>;
}

/** One position for the passage on the wall, to be changed until the vote ends. Works without script. */
export function Ballot({ passage, own, action }: BallotProps) {
  const t = useTranslations('wall.vote');
  const tPosition = useTranslations('debate.positions');
  return (
    <>
      <VotedPassage passage={passage} />
      <SentForm action={action} className="form ballot">
        <fieldset>
          <legend className="label">{t('legend')}</legend>
          <div className="choices ballot-choices">
            {POSITIONS.map((position) => (
              <label className="choice" key={position} data-position={position}>
                <input className="sr" type="radio" name="position" value={position} defaultChecked={position === own} />
                <PositionGlyph position={position} />
                <span>
                  <b>{tPosition(`${position}.name`)}</b>
                  <small>{tPosition(`${position}.short`)}</small>
                </span>
                <PositionLine position={position} />
              </label>
            ))}
          </div>
        </fieldset>
        <SubmitButton busy={t('sending')}>{t(own === null ? 'send' : 'change')}</SubmitButton>
        <p className="form-message" data-kind="done" role="status">
          {own === null ? null : t('kept', { position: tPosition(`${own}.name`) })}
        </p>
        <p className="note">{t('note')}</p>
      </SentForm>
    </>
  );
}
