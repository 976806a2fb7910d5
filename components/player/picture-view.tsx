import { useTranslations } from 'next-intl';
import type { Picture } from '@/lib/domain/module';
import { FlowDrawing } from './flow-picture';
import { PartsDrawing } from './parts-picture';

/** A picture that explains, with the same content in sentences beside it for those who do not see it. */
export function PictureView({ picture }: { picture: Picture }) {
  const t = useTranslations('player.picture');
  return (
    <figure className="picture">
      <figcaption className="title">{picture.title}</figcaption>
      <div role="img" aria-label={picture.title}>
        {picture.kind === 'flow' ? <FlowDrawing picture={picture} /> : <PartsDrawing picture={picture} />}
      </div>
      <details className="unfold">
        <summary>{t('inWords')}</summary>
        <p className="prose">{picture.text}</p>
      </details>
    </figure>
  );
}
