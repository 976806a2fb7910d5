import type { Ground } from '@/lib/domain/cited-works';
import type { Position } from '@/lib/domain/debate';
import type { Citation, EvidenceItem } from '@/lib/domain/evidence';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';

/** A published work; its key is also its author. */
export function work(key: string, seen: string | null = null): Citation {
  return { key, text: `${key}, A Study, 2025`, url: `https://works.example/${key}`, seen };
}

export function item(id: string, citations: Citation[], change: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id,
    case: 'Solar',
    factors: [],
    statement: `What ${id} states.`,
    type: 'fact',
    supports: null,
    contested: '',
    strength: 'moderate',
    afterEssay: false,
    citations,
    ...change,
  };
}

/** A source out of pieces; a piece with ids is a mark on its words. */
export function sourceOf(id: string, pieces: (string | [words: string, ...evidence: string[]])[]): Source {
  let text = '';
  const marks: Source['marks'] = [];
  for (const piece of pieces) {
    const [words, ...evidence] = typeof piece === 'string' ? [piece] : piece;
    if (evidence.length > 0) marks.push({ start: text.length, end: text.length + words.length, evidence, term: null });
    text += words;
  }
  return { id, slug: id, title: `About ${id}`, byline: '', text, sentences: [], marks };
}

/** A tag on the first place of these words. */
export function tagOf(id: string, source: Source, words: string, position: Position = 'transfer'): Tag {
  const start = source.text.indexOf(words);
  return {
    id,
    sourceId: source.id,
    revisionId: `revision of ${id}`,
    start,
    end: start + words.length,
    position,
    factors: [],
    credibility: null,
    bearing: null,
    because: '',
    locked: true,
    firstPosition: position,
    late: false,
  };
}

const [tan, reuters, lee] = [work('Tan'), work('Reuters', 'reprint'), work('Lee')];
const solar = sourceOf('solar', [
  ['Cells came', 'SO-1'],
  ' by ship',
  ['. Prices fell', 'SO-2', 'SO-3'],
  '.\n\nThen they grew.',
]);

/** Two sources' worth of ground: SO-1 rests on Tan, SO-2 on Reuters, SO-3 on Tan and Lee, SO-4 on nothing published. */
export const ground: Ground = {
  sources: [solar],
  tags: [
    tagOf('ship', solar, ' by ship'),
    tagOf('prices', solar, 'Prices fell', 'sequence'),
    tagOf('cells', solar, 'Cells came by', 'indigenous'),
  ],
  evidence: [item('SO-1', [tan]), item('SO-2', [reuters]), item('SO-3', [tan, lee]), item('SO-4', [])],
};
