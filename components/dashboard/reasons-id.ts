/** Id of the heading above the reasons of a sentence. */
export const REASONS = 'sentence-title';
