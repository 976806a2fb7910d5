import { getFormatter, getTranslations } from 'next-intl/server';
import type { Trail } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/[who]/load';
import { element, list, toHtml, writeHtmlFile } from '@/app/html-file';
import { sayBuilt } from '@/components/dashboard/trail/built-text';
import { POSITIONS } from '@/lib/domain/debate';
import type { ModuleContent } from '@/lib/domain/module';
import type { TrailRow } from '@/lib/domain/trail';
import type { StanceContent } from '@/lib/domain/work';

interface TrailFile {
  /** As the work is read: a pen name, or a name. */
  who: string;
  content: ModuleContent;
  trail: Trail;
  now: Date;
}

/** One student's evidence trail as a page to read, without anything from outside it and without anything of its review. */
export async function writeTrailFile({ who, content, trail, now }: TrailFile): Promise<string> {
  const [t, tDebate, format] = await Promise.all([
    getTranslations('trail.trail'),
    getTranslations('debate'),
    getFormatter(),
  ]);
  const { work, sources, outline, responses, lateOf } = trail;
  const positionOf = (position: TrailRow['content']['position']) => tDebate(`positions.${position}.name`);
  const marked = (words: string, slot: string) => {
    const late = lateOf(slot);
    return late ? `${words} (${t(`late.${late}`)})` : words;
  };
  const stance = (kept: StanceContent | undefined) =>
    kept
      ? [
          tDebate(`stance.value.${kept.value}`),
          tDebate(`stance.confidence.${kept.confidence}`),
          positionOf(kept.position),
        ].join('; ')
      : t('noStance');
  const pair = (name: string, value: string) => `${element('dt', name)}${element('dd', value)}`;
  const phases = ['before', 'after'] as const;

  const rowOf = ({ content: tag, ...row }: TrailRow) => {
    const { text, sentences, counts, was, reason } = row;
    const people = counts ? POSITIONS.reduce((sum, position) => sum + counts[position], 0) : 0;
    const position = positionOf(tag.position);
    const [from = 0] = sentences;
    const to = sentences.at(-1) ?? from;
    const signs = [
      from === to ? t('sentence', { number: from }) : t('sentences', { from, to }),
      was.position ? `${positionOf(was.position)} → ${position}` : position,
      row.change === 'same' ? null : t(`change.${row.change}`),
      row.late ? t(`late.${row.late}`) : null,
      row.hasMoved ? t('movedTag') : null,
      counts && people > 0 ? t('chose', { same: counts[tag.position], people, position }) : t('noClass'),
      ...tag.factors.map((factor) => tDebate(`factors.${factor}`)),
      `${t('credibility')}: ${tDebate(`credibility.${tag.credibility ?? 'none'}`)}`,
      `${t('bearing')}: ${tDebate(`bearing.${tag.bearing ?? 'none'}`)}`,
      ...row.strands.map((number) => t('strand', { number })),
    ].filter((sign) => sign !== null);
    const wasBecause = was.because?.trim() ? `${t('wasBecause')} ${was.because}` : t('wasNoBecause');
    return [
      element('small', signs.join(', ')),
      `<blockquote>${toHtml(text.before)}${element('mark', text.words)}${toHtml(text.after)}</blockquote>`,
      element('p', tag.because.trim() ? `${t('because')} ${tag.because}` : t('noBecause')),
      was.words === null ? '' : element('p', `${t('wasWords')} “${was.words}”`),
      was.because === null ? '' : element('p', wasBecause),
      reason ? element('p', `${t('why')} ${reason}`) : '',
    ].join('');
  };

  const supportOf = (support: NonNullable<Trail['outline']>['strands'][number]['supports'][number]) => {
    if (support.kind === 'gone') return toHtml(t(`gone.${support.of}`));
    if (support.kind === 'item') {
      return toHtml(`${t('item', { id: support.id, about: support.case })}: ${support.statement}`);
    }
    return toHtml(`${positionOf(support.position)}: “${support.quote}” ${t('from', { source: support.source })}`);
  };

  const title = t('fileTitle', { who, title: content.title });
  const made = format.dateTime(now, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return writeHtmlFile(title, [
    element('h1', title),
    element('p', content.question),
    element('small', t('fileMade', { date: made })),
    element('h2', t('stance')),
    `<dl>${phases.map((phase) => pair(t(phase), marked(stance(work.stances[phase]), `stance.keep/${phase}`))).join('')}`,
    work.stances.after?.unmoved ? pair(t('unmoved'), work.stances.after.unmoved) : '',
    '</dl>',
    element('h2', t('prediction')),
    element('p', content.prediction.question),
    `<dl>${phases
      .map((phase) => pair(t(phase), marked(work.predictions[phase] || t('noStance'), `prediction.keep/${phase}`)))
      .join('')}</dl>`,
    element('h2', t('title')),
    ...sources.flatMap(({ title: source, rows }) =>
      rows.length > 0 ? [element('h3', source), list(rows.map(rowOf))] : [],
    ),
    sources.every(({ rows }) => rows.length === 0) ? element('p', t('noTags')) : '',
    element('h2', marked(t('argument'), 'argument.keep')),
    ...(outline
      ? [
          `<dl>${pair(t('claim'), outline.claim || t('missing'))}</dl>`,
          ...outline.strands.map(({ supports, because }, index) =>
            [
              element('h3', t('strandTitle', { number: index + 1 })),
              list(supports.map(supportOf)),
              element('p', `${t('because')} ${because || t('missing')}`),
            ].join(''),
          ),
          `<dl>${(['objection', 'answer'] as const).map((side) => pair(t(side), outline[side] || t('missing'))).join('')}</dl>`,
        ]
      : [element('p', t('noArgument'))]),
    responses.length > 0 ? element('h2', t('responses')) : '',
    ...responses.map(({ key, title: step, prompt, text, lines, side }) =>
      [
        element('h3', marked(step, `response.keep/${key}`)),
        prompt ? element('p', prompt) : '',
        side ? element('p', t(`side.${side}`)) : '',
        lines.length > 0
          ? list(
              lines.map((line) =>
                [
                  toHtml(sayBuilt(t, line)),
                  line.kind === 'choice' && line.because ? element('p', line.because) : '',
                ].join(''),
              ),
            )
          : '',
        text ? element('p', text) : '',
      ].join(''),
    ),
  ]);
}
