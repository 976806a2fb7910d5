import { attachmentHeader, fileNameOf } from '@/lib/domain/content-disposition';

test.each([
  { name: 'a usual class', parts: ['Course 1', 'tags'], file: 'Course 1, tags.csv' },
  { name: 'Chinese and accents', parts: ['创新 Économie', 'tags'], file: '创新 Économie, tags.csv' },
  { name: 'the ways out of a folder', parts: ['../../etc/passwd', 'tags'], file: 'etc passwd, tags.csv' },
  { name: 'another header', parts: ['A"\r\nX-Evil: 1', 'tags'], file: 'A X-Evil 1, tags.csv' },
  { name: 'a turn of direction', parts: ['gpj\u202E.exe', 'tags'], file: 'gpj .exe, tags.csv' },
  { name: 'nothing that can stay', parts: ['***', '"'], file: 'headwaters.csv' },
  { name: 'a name as long as it may be', parts: ['長'.repeat(200)], file: `${'長'.repeat(80)}.csv` },
])('a file of $name is called so that every system takes it', ({ parts, file }) => {
  expect(fileNameOf(parts, 'csv')).toBe(file);
});

test('the header says the name in ASCII and in full', () => {
  expect(attachmentHeader('Économie, 创新 (100%).csv')).toBe(
    `attachment; filename="Economie, _ (100_).csv"; filename*=UTF-8''%C3%89conomie%2C%20%E5%88%9B%E6%96%B0%20%28100%25%29.csv`,
  );
});

test.each(['创新', 'A"B', "It's", 'half \uD800', '100%', 'a\\b', 'a;b=c'])('no name breaks the header: %j', (name) => {
  const header = attachmentHeader(`${name}.csv`);
  expect(header).toMatch(
    /^attachment; filename="[\x20-\x21\x23-\x5B\x5D-\x7E]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/,
  );
  expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
});
