import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Block } from './argument-blocks';

/** Indents and distances are in twentieths of a point. */
const INDENT = 360;
const GAP = 120;

function runs(text: string, look: { bold?: boolean; italics?: boolean } = {}): TextRun[] {
  const lines = text.split(/\r\n?|\n/);
  return lines.map((line, index) => new TextRun({ ...look, text: line, break: index > 0 ? 1 : 0 }));
}

function paragraph(children: ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { after: GAP }, ...options, children });
}

function ofBlock(block: Block): Paragraph[] {
  switch (block.kind) {
    case 'title':
      return [paragraph(runs(block.text), { heading: HeadingLevel.TITLE })];
    case 'heading':
      return [paragraph(runs(block.text), { heading: HeadingLevel.HEADING_1 })];
    case 'subheading':
      return [paragraph(runs(block.text), { heading: HeadingLevel.HEADING_2 })];
    case 'label':
      return [paragraph(runs(block.text, { bold: true }), { keepNext: true })];
    case 'question':
    case 'note':
      return [paragraph(runs(block.text, { italics: true }))];
    case 'words':
      return block.text.split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/).map((part) => paragraph(runs(part)));
    case 'support': {
      const lines = [runs(block.label, { bold: true }), runs(block.text), runs(block.from)];
      return lines.map((children, index) =>
        paragraph(children, {
          indent: { left: INDENT },
          border: { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: '777777' } },
          spacing: { after: index === lines.length - 1 ? GAP : 0 },
          keepNext: index < lines.length - 1,
        }),
      );
    }
    case 'work': {
      const url = block.url;
      const address = url
        ? [
            new TextRun(' '),
            new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] }),
          ]
        : [];
      const seen = block.seen ? runs(` ${block.seen}`) : [];
      return [
        paragraph([...runs(`${block.label} ${block.text}`), ...address, ...seen], {
          indent: { left: INDENT, hanging: INDENT },
        }),
      ];
    }
  }
}

/** The blocks as a Word file. `author` is the name that the file's properties give. */
export function toWord(blocks: Block[], author: string): Promise<Blob> {
  const title = blocks.find(({ kind }) => kind === 'title');
  const document = new Document({
    creator: author,
    lastModifiedBy: author,
    title: title?.text,
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22, language: { value: 'en-GB' } } },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { size: 24, italics: true }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
    },
    sections: [{ children: blocks.flatMap(ofBlock) }],
  });
  return Packer.toBlob(document);
}
