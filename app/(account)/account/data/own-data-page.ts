import { getFormatter, getTranslations } from 'next-intl/server';
import { element, list, toHtml, writeHtmlFile } from '@/app/html-file';
import type { OwnData } from '@/lib/data/own-data';

type Attempt = OwnData['attempts'][number];

/** Names and values of a row; what is null says nothing. */
const facts = (row: Record<string, unknown>) =>
  `<dl>${Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${element('dt', name)}${element('dd', wordsOf(value))}`)
    .join('\n')}</dl>`;

function wordsOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Everything that is kept about a person as one page to read, without anything from outside it. */
export async function writeOwnDataPage(data: OwnData): Promise<string> {
  const [t, tDebate, format] = await Promise.all([
    getTranslations('people.file'),
    getTranslations('debate'),
    getFormatter(),
  ]);
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const nothing = element('p', t('nothing'));
  const part = (title: string, rows: string[]) => `${element('h3', title)}${rows.length > 0 ? list(rows) : nothing}`;
  const marks = ({ late, setAside }: { late: boolean; setAside?: boolean }) =>
    [late ? t('late') : null, setAside ? t('setAside') : null].filter((mark) => mark !== null);

  const tagOf = ({ source, deletedAt, revisions }: Attempt['tags'][number]) => {
    const head = `${t('tag', { source: source.title })}${deletedAt ? ` (${t('deleted')})` : ''}`;
    const states = revisions.map((revision) => {
      const { number, kind, savedAt, quote, position, factors, credibility, bearing, because, reason } = revision;
      const signs = [
        `${t('revision', { number, date: when(savedAt) })} ${t(kind)}`,
        tDebate(`positions.${position}.name`),
        ...factors.map((factor) => tDebate(`factors.${factor}` as Parameters<typeof tDebate>[0])),
        credibility === null ? null : t('credibility', { word: String(credibility) }),
        bearing === null ? null : t('bearing', { word: String(bearing) }),
        ...marks(revision),
      ].filter((sign) => sign !== null);
      return [
        element('small', signs.join(', ')),
        element('blockquote', quote),
        element('p', because),
        reason ? element('p', t('reason', { reason })) : '',
      ].join('');
    });
    return `${element('strong', head)}${list(states)}`;
  };

  const feedbackOf = ({ feedback }: Attempt) => {
    if (!feedback) return [];
    const { releasedAt, criteria, comment } = feedback;
    const levels = criteria.map(({ name, level }) => toHtml(`${name}: ${level?.words ?? t('notScored')}`));
    return [
      element('h3', t('feedback')),
      element('small', when(releasedAt)),
      list(levels),
      comment ? element('p', comment) : '',
    ];
  };

  const attemptOf = (attempt: Attempt) => {
    const { module, classroom, round, startedAt, committedAt, submittedAt, operations } = attempt;
    const date = when(startedAt);
    const lines = [
      classroom === null ? t('alone', { round, date }) : t('inClass', { name: classroom, date }),
      committedAt ? t('committed', { date: when(committedAt) }) : null,
      submittedAt ? t('submitted', { date: when(submittedAt) }) : null,
    ].filter((line) => line !== null);
    const answer = (row: { savedAt: Date; late: boolean; setAside: boolean }, name: string, words: string) =>
      `${element('small', [name, when(row.savedAt), ...marks(row)].join(', '))}${element('p', words)}`;
    return [
      element('h2', t('attempt', { title: module.title })),
      element('p', module.question),
      ...lines.map((line) => element('p', line)),
      part(t('tags'), attempt.tags.map(tagOf)),
      part(
        t('stances'),
        attempt.stances.map((stance) =>
          answer(
            stance,
            t(stance.phase),
            [
              tDebate(`stance.value.${stance.value}` as Parameters<typeof tDebate>[0]),
              tDebate(`positions.${stance.position}.name`),
              tDebate(`stance.confidence.${stance.confidence}` as Parameters<typeof tDebate>[0]),
              stance.unmoved,
            ].join('\n'),
          ),
        ),
      ),
      part(
        t('predictions'),
        attempt.predictions.map((row) => answer(row, t(row.phase), row.answer)),
      ),
      part(
        t('responses'),
        attempt.responses.map((row) =>
          answer(row, row.step, [row.text, row.built === null ? '' : JSON.stringify(row.built)].join('\n').trim()),
        ),
      ),
      part(
        t('arguments'),
        attempt.arguments.map((row) =>
          [
            answer(row, String(row.number), row.claim),
            list(row.strands.map(({ because }) => toHtml(because))),
            element('p', `${t('objection')}: ${row.objection}`),
            element('p', `${t('answer')}: ${row.answer}`),
          ].join(''),
        ),
      ),
      part(
        t('stepsDone'),
        attempt.stepsDone.map(({ step, doneAt }) => toHtml(`${step}, ${when(doneAt)}`)),
      ),
      ...feedbackOf(attempt),
      element('h3', t('operations')),
      element('p', t('operationsNote', { count: operations.length })),
    ].join('\n');
  };

  const title = t('title', { name: data.person.name });
  const lists = ['classes', 'invites', 'identities', 'links', 'extensions', 'votes', 'savedComments'] as const;
  const body = [
    element('h1', title),
    element('p', t('made', { date: when(data.generatedAt) })),
    element('h2', t('you')),
    facts(data.person),
    ...lists.map((name) => part(t(name), data[name].map(facts))),
    ...data.attempts.map(attemptOf),
    element('h2', t('audit')),
    data.audit.length === 0
      ? nothing
      : list(
          data.audit.map(({ at, act, byYou, classroom }) =>
            toHtml([when(at), act, classroom, t(byYou ? 'byYou' : 'byOther')].filter(Boolean).join(', ')),
          ),
        ),
  ];
  return writeHtmlFile(title, body);
}
