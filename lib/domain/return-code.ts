import type { Chance } from './pen-name';

// Short words that are told apart when they are read aloud, and that nobody minds being given.
const WORDS = `
acorn agate alder amber anchor apple apron arbor arch arrow aspen atlas autumn badge bagel baker balsa bamboo banjo barley
barn basil basin basket bay beach bean beaver bell bench berry birch bison blanket bloom bonnet border bottle bracket branch
bread breeze brick bridge brook broom bucket button cabin cable camel candle canoe canvas carbon cargo carpet carrot castle
cedar cellar chalk cherry chess circle citrus clay cliff clock cloud clover cobalt coconut comet compass copper coral corner
cotton cradle crane crayon cricket crystal curtain cymbal dahlia daisy dapple delta desert dial diamond dolphin domino donkey
door drum eagle easel echo elbow elder ember engine fable falcon farmer feather fennel fern ferry fiddle field finger flag
flint flute forest fossil fountain garden garlic garnet ginger glacier globe glove goblet granite grape gravel guitar hammer
harbour harvest hazel helmet heron hickory honey horizon icicle indigo island ivory jacket jasmine jersey jigsaw jungle juniper
kayak kernel kettle kitten koala ladder lagoon lantern larch laurel lemon lentil lilac linen lizard lotus magnet mango
mantle maple marble meadow melon mirror mitten monsoon mosaic muffin nectar needle nickel noodle nutmeg oasis olive onion
opal orbit orchard otter oyster paddle paper parsley pebble pelican pencil pepper pigeon pillow planet plum pocket pollen
pony poplar prairie pumpkin puzzle quartz quiver rabbit radish raft rain ribbon river robin rocket saddle saffron salmon
sandal satchel shadow silver
`
  .trim()
  .split(/\s+/);

const NUMBERS = 900;

/** How many codes there are, as a power of two: too many to guess at, with a limit on tries. */
export const RETURN_CODE_BITS = Math.log2(WORDS.length ** 4 * NUMBERS);

/** A code with which somebody comes back on another device: four words and a number, such as amber-otter-clay-door-417. */
export function makeReturnCode(chance: Chance): string {
  const words = Array.from({ length: 4 }, () => WORDS[Math.floor(chance() * WORDS.length)]);
  return [...words, 100 + Math.floor(chance() * NUMBERS)].join('-');
}

/** Whether a code in its plain form can be a return code at all. */
export function looksLikeReturnCode(code: string): boolean {
  return /^([a-z]+-){4}[0-9]{3}$/.test(code);
}
