import { useFormatter, useTranslations } from 'next-intl';
import { TagPicks } from '@/components/player/tag-picks';
import { WrittenField } from '@/components/player/written-field';
import type { Ground, SharedWorks } from '@/lib/domain/cited-works';
import type { Warrant } from '@/lib/domain/operation';
import { SharedNote } from './shared-note';
import { StrandActs } from './strand-acts';
import { type SupportName, withoutSupport, withSupport } from './strand-changes';
import { StrandChoose } from './strand-choose';
import type { Grip } from './strand-drag';
import { nameOf, type StandingSupport, StrandSupport } from './strand-support';

interface StrandFieldProps {
  /** From 1. */
  number: number;
  /** How many strands there are. */
  total: number;
  strand: Warrant;
  /** What it rests on, of that which is there. */
  supports: StandingSupport[];
  ground: Ground;
  /** The works that this strand shares with others. */
  shared: SharedWorks[];
  /** Whether only a summary is shown. */
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
  /** Whether the person’s tags stand open to choose from. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (strand: Warrant) => void;
  /** By how many places: −1 up, 1 down. */
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** To the strand with this number. */
  onMoveSupport: (support: StandingSupport, to: number) => void;
  onTakeOut: (support: StandingSupport) => void;
  /** Makes an element the grip of a support, or of this strand when it is given null. */
  gripOf: (support: SupportName | null) => Grip;
  /** Where in or at this strand a drag would end; null: elsewhere. */
  edge: 'into' | 'before' | 'after' | null;
  /** Sentences; null where nothing is wrong. */
  restsError: string | null;
  becauseError: string | null;
  seesId: string;
}

/** One strand of an argument: what it rests on, then why that carries the claim. Among others it can be folded. */
export function StrandField(props: StrandFieldProps) {
  const { number, total, strand, supports, gripOf, isFolded } = props;
  const t = useTranslations('player.argue');
  const name = t('strand', { number });
  return (
    <fieldset className="strand-field" data-drop={number - 1} data-edge={props.edge ?? undefined}>
      <legend className="subtitle">
        {total > 1 ? (
          <button
            type="button"
            className="strand-name"
            aria-expanded={!isFolded}
            onClick={() => props.onFold(!isFolded)}
          >
            {name}
          </button>
        ) : (
          name
        )}
      </legend>
      {total > 1 ? (
        <StrandActs
          {...{ number, total, isFolded }}
          grip={gripOf(null)}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      ) : null}
      {isFolded ? <StrandSummary strand={strand} supports={supports} /> : <StrandParts {...props} />}
    </fieldset>
  );
}

/** What a folded strand says, in a few lines. */
function StrandSummary({ strand, supports }: Pick<StrandFieldProps, 'strand' | 'supports'>) {
  const t = useTranslations('player.argue');
  const format = useFormatter();
  const because = strand.because.trim();
  const names = supports.map((support) =>
    support.kind === 'tag' ? t('file.quote', { quote: nameOf(support) }) : nameOf(support),
  );
  return (
    <p className="strand-summary">
      {names.length > 0 ? t('restsOn', { names: format.list(names) }) : t('restsOnNothing')}{' '}
      {because === '' ? t('noBecause') : t('becauseOf', { because })}
    </p>
  );
}

function StrandParts(props: StrandFieldProps) {
  const { number, total, strand, supports, ground, shared, onChange, gripOf, restsError, becauseError, seesId } = props;
  const t = useTranslations('player.argue');
  const isOpen = ground.tags.length > 0 && props.isOpen;
  // Where the tags stand open the chosen ones are marked among them.
  const shown = supports.filter(({ kind }) => kind === 'item' || !isOpen);
  const others = Array.from({ length: total }, (_, index) => index + 1).filter((other) => other !== number);
  return (
    <>
      {shown.length > 0 ? (
        <div>
          <p className="label">{t('chosen')}</p>
          <ul className="supports">
            {shown.map((support) => (
              <StrandSupport
                key={`${support.kind} ${support.id}`}
                support={support}
                others={others}
                grip={gripOf(support)}
                onMove={(to) => props.onMoveSupport(support, to)}
                onTakeOut={() => props.onTakeOut(support)}
              />
            ))}
          </ul>
        </div>
      ) : null}
      {isOpen ? (
        <TagPicks
          legend={t('words')}
          tags={ground.tags}
          sources={ground.sources}
          chosen={strand.tagIds}
          onChange={(tagIds) => onChange({ ...strand, tagIds })}
          error={restsError}
        />
      ) : null}
      <StrandChoose
        number={number}
        chosen={strand.evidenceIds}
        ground={ground}
        fold={ground.tags.length > 0 && supports.length > 0 ? isOpen : null}
        onFold={() => props.onOpen(!isOpen)}
        onToggle={(name, isChosen) => onChange(isChosen ? withSupport(strand, name) : withoutSupport(strand, name))}
        error={isOpen ? null : restsError}
      />
      {shared.map((group) => (
        <SharedNote key={group.works.map(({ key }) => key).join()} group={group} />
      ))}
      <WrittenField
        label={t('because')}
        hint={t('becauseHint')}
        value={strand.because}
        onChange={(because) => onChange({ ...strand, because })}
        error={becauseError}
        seesId={seesId}
      />
    </>
  );
}
