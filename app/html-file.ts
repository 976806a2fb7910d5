const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Inside the file, so that it needs nothing and looks like something years from now.
const STYLE = `body{font:1rem/1.6 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1d2329;background:#fff}
h1,h2,h3{line-height:1.25;break-after:avoid}h2{margin-top:2.5rem;border-top:1px solid #999;padding-top:1rem}li{break-inside:avoid}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #999}dt{font-weight:bold}dd{margin:0 0 .5rem}
small{color:#555}mark{background:none;border-bottom:2px solid;font-weight:bold}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .5rem .25rem 0;vertical-align:top}
p,blockquote,dd{overflow-wrap:anywhere;white-space:pre-wrap}`;

/** Text so that HTML shows exactly its signs. */
export const toHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** An element with text in it. */
export const element = (tag: string, text: string) => `<${tag}>${toHtml(text)}</${tag}>`;

/** A list of pieces that are HTML already. */
export const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;

/** How a file that stands alone begins: nothing in it is fetched from anywhere. `style` comes after what all of them have. */
export function openHtmlFile(title: string, style = ''): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `${element('title', title)}<style>${STYLE}${style}</style></head><body><main>`,
    '',
  ].join('\n');
}

/** How it ends. */
export const HTML_END = '</main></body></html>\n';

/** A whole file that stands alone. `body` are pieces of HTML. */
export function writeHtmlFile(title: string, body: string[]): string {
  return `${openHtmlFile(title)}${body.join('\n')}\n${HTML_END}`;
}
