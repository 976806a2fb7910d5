import { useFormatter, useTranslations } from 'next-intl';
import { Panel } from '@/components/dashboard/panel';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Measure } from '@/lib/domain/contested';
import { FIGURES } from './agreement-panel';
import { useFigureText } from './figure-text';
import type { TextAgreement } from './text-by-text';

function Row({ title, agreement }: TextAgreement) {
  const format = useFormatter();
  const textOf = useFigureText();
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="n">{format.number(agreement.units)}</td>
      <td className="n">{format.number(agreement.values)}</td>
      {FIGURES.map(({ figure, kind }) => {
        const { value, interval } = textOf(agreement[figure], kind);
        return [
          <td key={figure} className="n">
            {value}
          </td>,
          <td key={`${figure} interval`} className="n">
            {interval}
          </td>,
        ];
      })}
    </tr>
  );
}

/** Every figure of one measure: each text, and all of them together in the last row. */
export function AgreementTable({ measure, texts }: { measure: Measure; texts: TextAgreement[] }) {
  const t = useTranslations('agreement');
  const name = t(`measure.${measure}`);
  return (
    <Panel id={`agree-${measure}`} title={name}>
      <div className="sheet">
        <TableScroll label={`${t('tableLabel')}: ${name}`}>
          <table className="table agree-table">
            <caption>
              <span>{t('tableCaption', { measure: name })}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('column.text')}</th>
                <th scope="col" className="n">
                  {t('column.units')}
                </th>
                <th scope="col" className="n">
                  {t('column.values')}
                </th>
                {FIGURES.map(({ figure }) => [
                  <th key={figure} scope="col" className="n">
                    {t(`figures.${figure}`)}
                  </th>,
                  <th key={`${figure} interval`} scope="col" className="n">
                    {t('figures.interval')}
                  </th>,
                ])}
              </tr>
            </thead>
            <tbody>
              {texts.map((text) => (
                <Row key={text.title} {...text} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
    </Panel>
  );
}
