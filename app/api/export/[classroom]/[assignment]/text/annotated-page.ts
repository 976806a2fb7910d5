import type { useTranslations } from 'next-intl';
import { element, HTML_END, openHtmlFile, toHtml } from '@/app/html-file';
import type { TaughtAssignment } from '@/lib/data/assignments';
import { type TagNote, walkNotes, walkPassages } from '@/lib/data/export-passages';
import { type CoveredPiece, TextCover } from '@/lib/domain/annotated-text';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { ModuleContent, ModuleVersion } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';

/** What a page is written from. */
export interface AnnotatedPage {
  assignment: TaughtAssignment;
  content: Pick<ModuleContent, 'title' | 'question'>;
  /** The texts that it holds. */
  sources: ModuleVersion['sources'];
  /** Only tags of this position; null: all. */
  position: Position | null;
  /** When it is made, in words. */
  made: string;
  t: ReturnType<typeof useTranslations<'exports.page'>>;
  tDebate: ReturnType<typeof useTranslations<'debate'>>;
}

// Four lines that differ without colour, one below the other, and black on paper.
const STYLE = `.text{line-height:2.5;font-size:1.0625rem}.text p{white-space:normal}
u{text-decoration:underline 1.5px;text-decoration-skip-ink:none}
.transfer{text-decoration-style:solid;text-underline-offset:3px}
.indigenous{text-decoration-style:dotted;text-decoration-thickness:3px;text-underline-offset:7px}
.sequence{text-decoration-style:dashed;text-underline-offset:12px}
.complicates{text-decoration-style:wavy;text-decoration-thickness:1px;text-underline-offset:16px}
sup{font:bold .6875rem/1 Arial,sans-serif;white-space:nowrap;margin:0 .25em 0 .1em}sup a{color:inherit;text-decoration:none}
.lines{list-style:none;padding:0;line-height:2.5}.notes{padding-left:3rem}.notes li{margin:.75rem 0}.notes p{margin:.25rem 0}
@page{margin:2cm}@media print{body{font-size:11.5pt;color:#000;max-width:none;margin:0;padding:0}h2{break-before:page}h2.first{break-before:auto}}`;

/** Where paragraphs begin, after the first. */
const findBreaks = (text: string) =>
  new Set(Array.from(text.matchAll(/\n{2,}/g), ({ index, 0: gap }) => index + gap.length));

function writePiece({ text }: Source, piece: CoveredPiece, letters: (of: Position[]) => string): string {
  const { start, end, positions, notes } = piece;
  const words = positions.reduce(
    (inside, position) => `<u class="${position}">${inside}</u>`,
    toHtml(text.slice(start, end)),
  );
  if (!notes) return words;
  const { from, to } = notes;
  const numbers = from === to ? `${from}` : `${from}–${to}`;
  return `${words}<sup><a href="#n${from}">${numbers}&nbsp;${toHtml(letters(notes.positions))}</a></sup>`;
}

async function* writeText(page: AnnotatedPage, source: Source, isFirst: boolean): AsyncGenerator<string> {
  const { assignment, position, t, tDebate } = page;
  const choice = { assignment, sourceId: source.id, position };
  const cover = new TextCover(source.text.length);
  for await (const passage of walkPassages(choice)) cover.add(passage);
  yield `<h2${isFirst ? ' class="first"' : ''}>${toHtml(source.title)}</h2>\n${element('p', source.byline)}\n`;
  const breaks = findBreaks(source.text);
  const letters = (of: Position[]) => of.map((one) => tDebate(`positions.${one}.letter`)).join('');
  yield '<div class="text"><p>';
  for (const piece of cover.pieces(breaks)) {
    yield writePiece(source, piece, letters);
    if (breaks.has(piece.end)) yield '</p>\n<p>';
  }
  yield `</p></div>\n${element('h3', t('notes'))}\n`;
  let number = 0;
  let shown = '';
  for await (const note of walkNotes(choice)) {
    const numbers = cover.notesAt(note.end);
    const next = Math.max(number + 1, numbers?.from ?? 0);
    // Between the two walks somebody may have changed a tag: a note without a number in the text is not written.
    if (!numbers || next > numbers.to) continue;
    number = next;
    const quote = source.text.slice(note.start, note.end);
    if (shown === '') yield '<ol class="notes">\n';
    yield writeNote(page, note, number, quote === shown ? null : quote);
    shown = quote;
  }
  yield shown === '' ? element('p', t('none')) : '</ol>\n';
}

function writeNote({ t, tDebate }: AnnotatedPage, note: TagNote, number: number, quote: string | null): string {
  const { position, who, because } = note;
  const name = `${tDebate(`positions.${position}.letter`)} ${tDebate(`positions.${position}.name`)}`;
  return [
    `<li id="n${number}" value="${number}">`,
    quote === null ? '' : element('blockquote', quote),
    `<p>${element('b', name)}, ${toHtml(who)}</p>`,
    element('p', because.trim() ? because : t('noBecause')),
    '</li>\n',
  ].join('');
}

/** The texts of an assignment with the class’s tags as one page that stands alone: lines under the words, notes after them. */
export async function* writeAnnotatedPage(page: AnnotatedPage): AsyncGenerator<string> {
  const { content, sources, position, made, t, tDebate, assignment } = page;
  const title = t('title', { title: content.title, name: assignment.classroom.name });
  const which = position ? t('only', { position: tDebate(`positions.${position}.name`) }) : t('all');
  yield openHtmlFile(title, STYLE);
  yield `${element('h1', title)}\n${element('p', content.question)}\n<p>${toHtml(`${which} ${t('kept')}`)}</p>\n`;
  yield `${element('small', made)}\n<ul class="lines">`;
  for (const one of POSITIONS) {
    const name = `${tDebate(`positions.${one}.letter`)} ${tDebate(`positions.${one}.name`)}`;
    yield `<li><u class="${one}">${toHtml(name)}</u></li>`;
  }
  yield '</ul>\n';
  for (const [index, source] of sources.entries()) yield* writeText(page, source, index === 0);
  yield HTML_END;
}
