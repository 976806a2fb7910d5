import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { Direction, Edge } from '@/lib/domain/words';
import type { Way } from './history';

/** What a key means while somebody reads. */
export type Command =
  | { kind: 'walk'; by: 'sentence' | 'paragraph' | 'all'; direction: Direction }
  | { kind: 'position'; position: Position }
  | { kind: 'step'; edge: Edge; direction: Direction; byCharacter: boolean }
  | { kind: 'again' | 'find' | 'keys' | 'edit' | 'delete' | 'escape' };

interface Key {
  key: string;
  code: string;
  shiftKey: boolean;
  altKey: boolean;
}

/** Keys that write no character: they work whatever the person has chosen. */
function readNamedKey({ key, shiftKey, altKey }: Key): Command | null {
  if (altKey) return null;
  const by = shiftKey ? 'paragraph' : 'sentence';
  switch (key) {
    case 'ArrowDown':
      return { kind: 'walk', by, direction: 'later' };
    case 'ArrowUp':
      return { kind: 'walk', by, direction: 'earlier' };
    case 'PageDown':
      return { kind: 'walk', by: 'paragraph', direction: 'later' };
    case 'PageUp':
      return { kind: 'walk', by: 'paragraph', direction: 'earlier' };
    case 'Home':
      return { kind: 'walk', by: 'all', direction: 'earlier' };
    case 'End':
      return { kind: 'walk', by: 'all', direction: 'later' };
    case 'Delete':
      return { kind: 'delete' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return null;
  }
}

/** Brackets move the last word, braces the first; with Alt by one character. */
function readBracket({ key, code, shiftKey, altKey }: Key): Command | null {
  // With Alt some systems write another sign, so the place on the keyboard decides there.
  if (altKey && (code === 'BracketLeft' || code === 'BracketRight')) {
    const direction = code === 'BracketLeft' ? 'earlier' : 'later';
    return { kind: 'step', edge: shiftKey ? 'start' : 'end', direction, byCharacter: true };
  }
  if (key === '[' || key === ']') {
    return { kind: 'step', edge: 'end', direction: key === '[' ? 'earlier' : 'later', byCharacter: false };
  }
  if (key === '{' || key === '}') {
    return { kind: 'step', edge: 'start', direction: key === '{' ? 'earlier' : 'later', byCharacter: false };
  }
  return null;
}

/** Keys that write a character: a person can switch them off, because speech and slips type them too (WCAG 2.1.4). */
function readCharacterKey(key: Key): Command | null {
  const bracket = readBracket(key);
  if (bracket || key.altKey) return bracket;
  const position = POSITIONS[Number(key.key) - 1];
  if (position) return { kind: 'position', position };
  switch (key.key) {
    case 'j':
      return { kind: 'walk', by: 'sentence', direction: 'later' };
    case 'k':
      return { kind: 'walk', by: 'sentence', direction: 'earlier' };
    case '/':
      return { kind: 'find' };
    case '?':
      return { kind: 'keys' };
    case 'e':
      return { kind: 'edit' };
    case '.':
      return { kind: 'again' };
    default:
      return null;
  }
}

/** What a key means; null when it means nothing here. `keysOn` false leaves every key that writes a character alone. */
export function readKey(key: Key, keysOn: boolean): Command | null {
  return readNamedKey(key) ?? (keysOn ? readCharacterKey(key) : null);
}

/** Undo and redo as editors have them; null for every other key. Ctrl+Y has no sister with the Command key. */
export function readHistoryKey(
  pressed: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
): Way | null {
  const { shiftKey, altKey, ctrlKey, metaKey } = pressed;
  if (altKey || ctrlKey === metaKey) return null;
  const key = pressed.key.toLowerCase();
  if (key === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}
