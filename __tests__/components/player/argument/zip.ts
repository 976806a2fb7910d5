import { inflateRawSync } from 'node:zlib';

/** Where each entry of a zip file begins in its directory: the signature, then fields of fixed widths. */
const ENTRY = 0x02014b50;

/** The text of one file inside a zip file, found by the directory at the zip file's end, as every program finds it. */
export function readZipped(zip: Buffer, path: string): string {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const name = zip.toString('utf8', at + 46, at + 46 + Number(nameLength));
    if (name === path) {
      const [method, size, from] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
      const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
      const data = zip.subarray(start, start + size);
      return (method === 0 ? data : inflateRawSync(data)).toString('utf8');
    }
    at += 46 + Number(nameLength) + Number(extraLength) + Number(commentLength);
  }
  throw new Error(`There is no ${path} in the zip file`);
}
