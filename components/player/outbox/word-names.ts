import type { useTranslations } from 'next-intl';
import type { WordNames } from './parked-words';

/** How a person's words are named, out of the catalogue's `debate` and `player.parked.say`. */
export function buildWordNames(
  debate: ReturnType<typeof useTranslations<'debate'>>,
  say: ReturnType<typeof useTranslations<'player.parked.say'>>,
): WordNames {
  return {
    position: (position) => debate(`positions.${position}.name`),
    factor: (factor) => debate(`factors.${factor}`),
    credibility: (dial) => debate(`credibility.${dial}`),
    bearing: (dial) => debate(`bearing.${dial}`),
    stance: (value) => debate(`stance.value.${value}`),
    confidence: (value) => debate(`stance.confidence.${value}`),
    passage: ({ start, end }) => say('passage', { start, end }),
    place: ({ x, y }) => say('place', { x, y }),
    link: (from, to) => say('link', { from, to }),
    about: (item, text) => say('about', { item, text }),
  };
}
