import { useTranslations } from 'next-intl';
import { TakeAway } from '@/components/player/take-away';
import type { SummarisedModule } from './module-sheet';
import { useSummaryBlocks } from './summary-blocks';

/** A summary as files to keep. The words are written on the server, and the files of them on the device. */
export function SummaryTakeAway({ modules }: { modules: SummarisedModule[] }) {
  const t = useTranslations('course.summary');
  const blocksOf = useSummaryBlocks();
  return <TakeAway blocks={blocksOf(modules)} name={[t('fileName')]} level={2} />;
}
