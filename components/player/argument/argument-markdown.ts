import type { Block } from './argument-blocks';

/** Signs that mean something anywhere in a line of Markdown, in the dialects that are in use. */
const ANYWHERE = /[\\`*_[\]{}<>&|~$^#]/g;
/** At the beginning of a line: a list, a quote, a heading's underline, a rule. */
const AT_START = /^([-+=:]|\d+(?=[.)]))/;

/** One line of text so that Markdown shows exactly its words. */
function escapeLine(line: string): string {
  const words = line.trim().replace(ANYWHERE, '\\$&');
  return words.replace(AT_START, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** Text as Markdown that shows as that text: signs keep their look, a line ends where it ended, white space is one space. */
export function escapeMarkdown(text: string): string {
  const paragraphs = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split(/\n\s*\n/);
  return paragraphs
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => escapeLine(line.replace(/\s+/g, ' ')))
        .filter((line) => line !== '')
        .join('\\\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Text that has to stay in one line. */
const inLine = (text: string) => escapeLine(text.replace(/\s+/g, ' '));

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${inLine(block.text)}`;
    case 'heading':
      return `## ${inLine(block.text)}`;
    case 'subheading':
      return `### ${inLine(block.text)}`;
    case 'label':
      return `**${inLine(block.text)}**`;
    case 'question':
    case 'note':
      return `_${inLine(block.text)}_`;
    case 'words':
      return escapeMarkdown(block.text);
    case 'support':
      return `> **${inLine(block.label)}**\\\n> ${inLine(block.text)}\\\n> ${inLine(block.from)}`;
    case 'work': {
      // Angle brackets keep an address whole; one that holds a bracket or a space itself is shown as text.
      const url = block.url && (/[\s<>]/.test(block.url) ? inLine(block.url) : `<${block.url}>`);
      return `- ${[inLine(block.label), inLine(block.text), url, block.seen && inLine(block.seen)].filter(Boolean).join(' ')}`;
    }
  }
}

/** The blocks as a Markdown file. */
export function toMarkdown(blocks: Block[]): string {
  return `${blocks.map(ofBlock).join('\n\n')}\n`;
}
