import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Panel } from '@/components/dashboard/panel';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { StateBox } from '@/components/ui/state-box';
import { MEASURES } from '@/lib/domain/contested';
import type { Source } from '@/lib/domain/source';
import type { ContestedView } from '@/lib/schemas/contested-view';

interface ContestedPanelProps {
  sources: Source[];
  view: ContestedView;
  /** How many sentences are ranked, and how many too few people compared. */
  ranked: number;
  leftOut: number;
  /** How many of them stand below; the same where all do. */
  shown: number;
  /** Why nothing can be changed here; null where it can. */
  why: string | null;
  address: (change: Partial<ContestedView>) => string;
  children: ReactNode;
}

/** The ranking with its switches, and what was left out of it. */
export async function ContestedPanel(props: ContestedPanelProps) {
  const { sources, view, ranked, leftOut, shown, why, address, children } = props;
  const t = await getTranslations('contested');
  const closed = { sentence: null, from: '' };
  const texts = [{ slug: '', title: t('allSources') }, ...sources];
  return (
    <Panel
      id="contested"
      kind="contested"
      title={t('title')}
      actions={
        <div className="inline-actions">
          <SwitchLinks
            label={t('on')}
            options={listOptions(MEASURES, view.on, { href: (on) => address({ ...closed, on }), label: (on) => t(on) })}
          />
          <SwitchLinks
            label={t('as')}
            options={listOptions(['cards', 'table'], view.as, {
              href: (as) => address({ ...closed, as }),
              label: (as) => t(as),
            })}
          />
        </div>
      }
    >
      {sources.length > 1 ? (
        <SwitchLinks
          label={t('sources')}
          options={texts.map(({ slug, title }) => ({
            href: address({ ...closed, source: slug }),
            label: title,
            current: view.source === slug,
          }))}
        />
      ) : null}
      <div className="sheet">
        {ranked === 0 ? (
          <StateBox kind="empty" title={t('emptyTitle')} level={3}>
            {t('empty')}
          </StateBox>
        ) : (
          children
        )}
        <p className="note">
          {t('ranked', { ranked, leftOut })} {shown < ranked ? t('shown', { shown }) : null}
        </p>
        {why && ranked > 0 ? <p className="note">{why}</p> : null}
      </div>
    </Panel>
  );
}
