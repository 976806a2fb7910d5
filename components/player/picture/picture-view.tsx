import { useTranslations } from 'next-intl';
import { evidenceOfPicture, type Picture } from '@/lib/domain/picture';
import { ChainDrawing } from './chain-picture';
import { FlowDrawing } from './flow-picture';
import { GridDrawing } from './grid-picture';
import { PartsDrawing } from './parts-picture';
import { SupplyDrawing } from './supply-picture';
import { TimelineDrawing } from './timeline-picture';

function Drawing({ picture }: { picture: Picture }) {
  switch (picture.kind) {
    case 'flow':
      return <FlowDrawing picture={picture} />;
    case 'parts':
      return <PartsDrawing picture={picture} />;
    case 'timeline':
      return <TimelineDrawing picture={picture} />;
    case 'grid':
      return <GridDrawing picture={picture} />;
    case 'supply':
      return <SupplyDrawing picture={picture} />;
    case 'chain':
      return <ChainDrawing picture={picture} />;
  }
}

/** A picture that explains, with the same content in sentences beside it for those who do not see it. */
export function PictureView({ picture }: { picture: Picture }) {
  const t = useTranslations('player.picture');
  const ids = evidenceOfPicture(picture);
  return (
    <figure className="picture">
      <figcaption className="title">{picture.title}</figcaption>
      <div role="img" aria-label={picture.title}>
        <Drawing picture={picture} />
      </div>
      <details className="unfold">
        <summary>{t('inWords')}</summary>
        <p className="prose">{picture.text}</p>
        {ids.length > 0 ? <p className="note num">{t('rests', { ids: ids.join(', ') })}</p> : null}
      </details>
    </figure>
  );
}
