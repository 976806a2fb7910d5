import { createTranslator } from 'next-intl';
import type { OperationKind } from '@/lib/domain/operation';
import { EMPTY_WORK } from '@/lib/domain/work';
import debate from '@/lib/messages/en/debate.json';
import player from '@/lib/messages/en/player.json';
import type { Unsent } from './device-work';
import { kindOfDraft, listDraftWords } from './draft-words';
import { type Line, listWords } from './parked-words';
import { buildWordNames } from './word-names';

// Pages outside the player do not carry its part of the catalogue: it is fetched with this file, by those who save one.
const catalogue = { locale: 'en-GB', messages: { debate, player } } as const;

/**
 * Everything that was written in it, as a plain text to keep: a heading, then a block per change or half-written
 * form, with the same labels as on the screen. Texts of sources are not at hand here, so places in them are counted.
 */
export function writeFile(unsent: Unsent[], heading: string): string {
  const t = createTranslator({ ...catalogue, namespace: 'player.parked' });
  const say = createTranslator({ ...catalogue, namespace: 'player.parked.say' });
  const names = buildWordNames(createTranslator({ ...catalogue, namespace: 'debate' }), say);
  const what = (kind: OperationKind) => t(`what.${kind}`);
  const block = (title: string, lines: Line[]) =>
    [title, ...lines.map(({ label, text }) => `${t(`words.${label}`)}: ${text}`)].join('\n');

  function draftBlocks(drafts: Unsent['drafts']): string[] {
    const forms = new Map<string, Line[]>();
    for (const [key, text] of Object.entries(drafts)) {
      const kind = kindOfDraft(key, text);
      const title = kind === null ? say('halfWritten') : say('draft', { what: what(kind) });
      // Fields of one form stand together; two steps, or two sources, do not.
      const form = `${title}\n${key.startsWith('tag.') ? key : key.slice(0, key.lastIndexOf('.'))}`;
      forms.set(form, [...(forms.get(form) ?? []), ...listDraftWords(key, text, names)]);
    }
    return [...forms].map(([form, lines]) => block(form.slice(0, form.indexOf('\n')), lines));
  }

  const blocks = unsent.flatMap(({ pending, parked, drafts }) => [
    ...[...pending, ...parked].map((change) => block(what(change.kind), listWords(change, names, [], EMPTY_WORK))),
    ...draftBlocks(drafts),
  ]);
  return `${[heading, ...blocks].join('\n\n')}\n`;
}
