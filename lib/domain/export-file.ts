/** What of an assignment can be downloaded; also the last part of its address. */
export const EXPORT_FILES = ['tags', 'reviews', 'everything', 'annotations', 'gradebook', 'text'] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];
