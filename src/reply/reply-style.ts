/** A text as a CSS string; everything but plain letters, digits and a few signs is written as its code point, so nothing can end the string or the sheet. */
export function cssString(text: string): string {
  const escaped = Array.from(text, (sign) =>
    /[\p{L}\p{N} .,·-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const screen = `
:root { color-scheme: light; --ink: #1d2126; --quiet: #545a63; --line: #b8bdc4; --blue: #16476f; --brown: #7a4300; }
* { box-sizing: border-box; }
html { font: 17px/1.65 "IBM Plex Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: #fff; }
body { margin: 0; }
.page { max-width: 760px; margin: 0 auto; padding: 32px 16px 64px; }
.skip { position: absolute; left: -9999px; top: 0; background: #fff; padding: 8px 16px; }
.skip:focus { left: 16px; z-index: 1; }
a { color: var(--blue); }
a:focus, .table:focus { outline: 3px solid #747474; outline-offset: 2px; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 0; text-wrap: balance; hyphens: manual; overflow-wrap: break-word; }
h1 { font-size: 32px; margin: 8px 0; }
h2 { font-size: 24px; margin: 56px 0 12px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 20px; margin: 32px 0 8px; }
h4 { font-size: 18px; margin: 24px 0 8px; }
h5 { font-size: 17px; margin: 24px 0 8px; }
p { margin: 0 0 12px; }
p, li, td, th { overflow-wrap: break-word; hyphens: auto; }
ul, ol { margin: 0 0 12px; padding-left: 24px; }
.kicker, .from { color: var(--quiet); margin: 0 0 8px; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 24px 0; padding: 16px 0; border: solid var(--line); border-width: 1px 0; font-size: 15px; line-height: 1.5; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; font-weight: 600; }
.facts dd.hash { font-weight: 400; }
.hash { font-family: "IBM Plex Mono", Consolas, "Liberation Mono", monospace; font-size: 13px; font-weight: 400; hyphens: none; }
nav ol { list-style: none; padding: 0; }
nav h2 { margin-top: 32px; border: 0; padding: 0; font-size: 20px; }
.table { overflow-x: auto; margin: 0 0 24px; }
table { border-collapse: collapse; width: 100%; font-size: 15px; line-height: 1.5; }
caption { text-align: left; font-weight: 600; padding: 0 0 8px; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); }
tbody th { font-weight: 600; }
td p, th p { margin: 0 0 4px; }
table.wide { min-width: 640px; }
figure { margin: 0 0 16px; padding: 4px 0 4px 16px; border-left: 4px solid var(--brown); }
.drawing { border: 0; padding: 0; margin: 16px 0 24px; }
.drawing svg { display: block; width: 100%; max-width: 720px; height: auto; }
.drawing figcaption { margin: 8px 0 0; font-size: 15px; }
.logo { display: block; max-width: 240px; max-height: 96px; width: auto; height: auto; margin: 0 0 32px; }
.notes { font-size: 15px; line-height: 1.5; }
sup { line-height: 0; }
figcaption { font-weight: 600; margin-bottom: 4px; }
blockquote { margin: 0; }
blockquote p:last-child { margin: 0; }
footer { margin-top: 56px; padding-top: 16px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 14px; line-height: 1.5; }
@media (max-width: 480px) { h1 { font-size: 26px; } h2 { font-size: 21px; } .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: 8px; } table { font-size: 14px; } th, td { padding-right: 8px; } }
`;

const print = `
@media print {
  html { font-size: 10.5pt; line-height: 1.5; color: #000; }
  .page { max-width: none; padding: 0; }
  .skip, footer { display: none; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 22pt; } h2 { font-size: 16pt; margin-top: 24pt; } h3 { font-size: 12.5pt; } h4, h5 { font-size: 11pt; }
  h2, h3, h4, h5, caption, figcaption { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .logo { max-width: 60mm; max-height: 24mm; }
  nav { break-before: page; }
  tr, figure, .short { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  table, table.wide { min-width: 0; font-size: 9pt; }
  .hash { font-size: 8pt; }
  .new-page { break-before: page; }
  .new-page > h2 { border-top: 0; padding-top: 0; margin-top: 0; }
}
`;

/** The style of the reply page; on paper each page carries the footer, the hash and its number. */
export function replyStyle(footer: string, hash: string): string {
  const small = `font: 8pt "IBM Plex Sans", Arial, sans-serif; color: #333; vertical-align: top; padding-top: 4mm;`;
  const page = `@page { size: A4; margin: 22mm 24mm 26mm;
  @bottom-left { content: ${cssString(footer)} "\\a " ${cssString(`Kontroltal ${hash}`)}; white-space: pre; font-size: 7pt; ${small} width: 80%; text-align: left; }
  @bottom-right { content: "Side " counter(page) " af " counter(pages); ${small} text-align: right; } }`;
  return screen + print + page;
}
