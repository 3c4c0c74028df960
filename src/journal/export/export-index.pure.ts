import type { EntryAccess, ExportItem } from './export-items.pure.js';

/** An entry of the journal as the index tells of it. */
export interface ExportEntry {
  readonly seq: number;
  /** ISO UTC. */
  readonly at: string;
  readonly access: EntryAccess;
  /** Why it is exempt; empty for an open one. */
  readonly accessReason: string;
  /** Null for what is not handed out: an exempt entry, to somebody outside. */
  readonly said: {
    readonly type: string;
    readonly actor: string;
    readonly region: string;
    readonly what: string;
    readonly hash: string;
  } | null;
}

/** Everything the index of an archive is made of. */
export interface ExportIndex {
  readonly caseNumber: string;
  readonly title: string;
  readonly sender: string;
  readonly purpose: 'esdh' | 'aktindsigt';
  readonly at: string;
  readonly head: string;
  readonly items: readonly ExportItem[];
  readonly entries: readonly ExportEntry[];
}

/** A text as XML and HTML hold it; signs that XML 1.0 cannot hold are left out. */
export const escaped = (text: string) =>
  text
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
const attributes = (given: Readonly<Record<string, string | number | null>>) =>
  Object.entries(given)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('');

/** The index for programs. Its fields and what they become elsewhere: `docs/esdh-eksport.md`. */
export function indexXml({ items, entries, ...about }: ExportIndex): string {
  const { caseNumber, title, sender, purpose, at, head } = about;
  const documents = items.map(({ number, path, theme, party, accessReason, ...item }) => {
    const { id, kind, direction, dated, access, sha256, registeredAt } = item;
    const facts = { number, id, kind, direction, dated, registeredAt, access, path, sha256 };
    return `    <document${attributes(facts)}>\n      <theme>${escaped(theme)}</theme>\n      <party>${escaped(party)}</party>\n      <accessReason>${escaped(accessReason)}</accessReason>\n    </document>`;
  });
  const rows = entries.map(({ seq, at, access, accessReason, said }) => {
    const { type = null, actor = null, region = null, hash = null, what = null } = said ?? {};
    const facts = { seq, at, actor, region, type, hash, access };
    const told = what === null ? '' : `<what>${escaped(what)}</what>`;
    return `    <entry${attributes(facts)}>${told}<accessReason>${escaped(accessReason)}</accessReason></entry>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<samsvarExport version="2"${attributes({ case: caseNumber, purpose, at, head })}>`,
    `  <title>${escaped(title)}</title>`,
    `  <sender>${escaped(sender)}</sender>`,
    '  <documents>',
    ...documents,
    '  </documents>',
    '  <entries>',
    ...rows,
    '  </entries>',
    '</samsvarExport>',
    '',
  ].join('\n');
}
