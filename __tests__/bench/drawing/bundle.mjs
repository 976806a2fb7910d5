// Builds the pages of the bench, one per way of drawing, and serves them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

/** Scripts of the ways as they would be shipped, and the product's own style sheet with its fonts. */
async function bundle(folder, ways) {
  await build({
    entryPoints: ways.map(({ entry, name }) => ({ in: `__tests__/bench/drawing/${entry}`, out: name })),
    outdir: folder,
    bundle: true,
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const path = 'app/globals.css';
  const { css } = await postcss([tailwind()]).process(readFileSync(path, 'utf8'), { from: path });
  await build({
    stdin: { contents: css, loader: 'css', resolveDir: 'app' },
    outfile: join(folder, 'app.css'),
    bundle: true,
    loader: { '.woff2': 'file' },
    logLevel: 'error',
  });
  for (const { name, hasStyle } of ways) {
    const sheets = ['app', ...(hasStyle ? [name] : [])].map((sheet) => `<link rel="stylesheet" href="${sheet}.css">`);
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">` +
        `${sheets.join('')}<body><div id="place"></div><script src="${name}.js"></script></body></html>`,
    );
  }
}

/** Serves the pages of some ways until `close` is called; `urlOf` answers where the page of one is. */
export async function servePages(ways) {
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-bench-'));
  await bundle(folder, ways);
  const server = createServer((request, response) => {
    const name = /^\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
    try {
      const body = readFileSync(join(folder, name ?? ''));
      // Only such pages may look at a clock that is finer than a tenth of a millisecond.
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
      response.setHeader('Content-Type', TYPES[extname(name ?? '')] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    urlOf: (name) => `http://127.0.0.1:${server.address().port}/${name}.html`,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
