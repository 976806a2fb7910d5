import { readingLevelOf } from '@/lib/domain/reading-level';
import { listWords } from '@/lib/domain/words';
import { folderOf, modules, readingsOf } from './the-course';

const lengthsOf = (texts: { slug: string; text: string }[]) =>
  texts.map(({ slug, text }) => ({ slug, words: listWords(text).length }));

describe.each(modules)('$name', ({ module }) => {
  const { content, sources } = module;

  test('the practice passage has 80 to 150 words', () => {
    const practice = lengthsOf(sources.filter(({ role }) => role === 'calibration'));
    expect(practice).toHaveLength(1);
    expect(practice.filter(({ words }) => words < 80 || words > 150)).toEqual([]);
  });

  test('there are three readings at least, of 250 to 500 words each', () => {
    const readings = lengthsOf(readingsOf(module));
    expect(readings.length).toBeGreaterThanOrEqual(3);
    expect(readings.filter(({ words }) => words < 250 || words > 500)).toEqual([]);
  });

  // The index counts letters and full stops alone, so that only what is far off says something.
  test('every text reads like a school year from 5 to 14', () => {
    const levels = sources.map((source) => ({ slug: source.slug, level: readingLevelOf(source) ?? 0 }));
    expect(levels.filter(({ level }) => level < 5 || level > 14)).toEqual([]);
  });

  test('it has exactly three objectives and takes 30 to 60 minutes', () => {
    expect(content.objectives).toHaveLength(3);
    expect(content.minutes).toBeGreaterThanOrEqual(30);
    expect(content.minutes).toBeLessThanOrEqual(60);
  });

  test('it has a short run of 20 minutes with one of the readings and fewer steps', () => {
    expect(content.short?.minutes).toBe(20);
    expect(readingsOf(module).map(({ slug }) => slug)).toContain(content.short?.source);
    expect(content.short?.steps.length).toBeLessThan(content.steps.length);
    const kinds = content.steps.filter(({ key }) => content.short?.steps.includes(key)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['explain', 'stance', 'read', 'reveal', 'reflect']));
  });

  test('it begins with an explanation that opens its words and has a picture', () => {
    expect(content.steps[0]?.kind).toBe('explain');
    expect(content.terms.length).toBeGreaterThan(0);
    expect(content.explain.paragraphs.join(' ')).toMatch(/\]\([^)]*term:/);
    expect(content.explain.pictures.length).toBeGreaterThan(0);
  });

  test('it asks for everything: a stance, practice, tags, an exercise, the other side, an argument, a look back', () => {
    const kinds = new Set(content.steps.map(({ kind }) => kind));
    const wanted = ['stance', 'calibrate', 'read', 'reveal', 'exercise', 'opposite', 'argue', 'reflect'] as const;
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
    expect(content.prediction.question).not.toBe('');
    expect(content.exitTicket.prompt).not.toBe('');
  });

  test('it corrects three misconceptions at least, each by a sentence of one of its texts', () => {
    expect(content.misconceptions.length).toBeGreaterThanOrEqual(3);
    const without = content.misconceptions.filter(({ sentence }) => !sentence).map(({ claim }) => claim);
    expect(without).toEqual([]);
  });

  test('it has three questions for the discussion at least, and a note for the teacher', () => {
    expect(content.prompts.length).toBeGreaterThanOrEqual(3);
    expect(listWords(content.teacherNote).length).toBeGreaterThanOrEqual(150);
    for (const subject of [/^Purpose/, /\b20 minutes\b|\b20-minute\b/, /goes wrong/, /contested/]) {
      expect(content.teacherNote).toMatch(subject);
    }
  });

  test('its readings speak in voices of their own: no two have the same byline or title', () => {
    const readings = readingsOf(module);
    expect(new Set(readings.map(({ byline }) => byline)).size).toBe(readings.length);
    expect(new Set(readings.map(({ title }) => title)).size).toBe(readings.length);
    expect(folderOf(module)).toMatch(/^\d{2}-/);
  });
});
