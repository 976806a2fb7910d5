import { useTranslations } from 'next-intl';
import { HELD } from '@/components/dashboard/live/held-lists';
import { SentForm } from '@/components/ui/sent-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { TagChip } from '@/components/ui/tag-chip';
import type { Outcome } from '@/lib/actions/outcome';
import type { Position } from '@/lib/domain/debate';

/** A change that a form can send without script. */
export type Change = (before: Outcome<null> | null, form: FormData) => Promise<Outcome<null>>;

/** A reason that may stand on the wall. */
export interface CardReason {
  id: string;
  /** A pen name; in a class that shows names, a name. */
  who: string;
  position: Position;
  because: string;
  isSetAside: boolean;
  /** It may be put on the wall. */
  isOffered: boolean;
}

interface ContestedReasonsProps {
  reasons: CardReason[];
  /** Ids of the two that are chosen until somebody chooses others. */
  chosen: readonly string[];
  /** Id of the form in which they are chosen; null where nothing can be put on the wall. */
  formId: string | null;
  /** All of them can be chosen among; otherwise these are the two. */
  isList: boolean;
  setAside: ((id: string, isSetAside: boolean) => Change) | null;
}

/** Reasons of one sentence, to be chosen for the wall or set aside; without script as well. */
export function ContestedReasons({ reasons, chosen, formId, isList, setAside }: ContestedReasonsProps) {
  const t = useTranslations('contested.reasons');
  return (
    <ol className="wall-choice" {...HELD}>
      {reasons.map(({ id, who, position, because, isSetAside, isOffered }) => (
        <li key={id} data-position={position} data-aside={isSetAside || undefined}>
          {formId === null || !isOffered ? null : isList ? (
            <input
              type="checkbox"
              name="reason"
              value={id}
              form={formId}
              defaultChecked={chosen.includes(id)}
              aria-label={t('choose', { who })}
            />
          ) : (
            <input type="hidden" name="reason" value={id} form={formId} />
          )}
          <div className="wall-choice-words">
            <p className="reason-who">
              <b>{who}</b>
              <TagChip position={position} />
            </p>
            <p className="reason-because">{because}</p>
            {isSetAside ? <p className="note">{t('isAside')}</p> : null}
            {isOffered || isSetAside ? null : <p className="note">{t('rare')}</p>}
            {setAside && (isOffered || isSetAside) ? (
              <SentForm action={setAside(id, !isSetAside)}>
                <SubmitButton
                  kind="quiet"
                  small
                  busy={t('busy')}
                  aria-label={t(isSetAside ? 'backFor' : 'asideFor', { who })}
                >
                  {t(isSetAside ? 'back' : 'aside')}
                </SubmitButton>
              </SentForm>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
