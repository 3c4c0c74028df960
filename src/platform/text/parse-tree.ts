import { forbiddenCharacters } from './clean-text.js';
import { normalise } from './normalise.js';
import { canonicalHref, cleanSays, isSource, targetOf } from './targets.js';
import { BLOCKS, CONTENT, LEVELS, MARKS } from './tree-grammar.js';
import { TEXT_LIMITS, TextError } from './tree-types.js';
import type {
  Block,
  DocumentTree,
  Heading,
  List,
  ListItem,
  Mark,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextErrorCode,
  TextNode,
} from './tree-types.js';

type Plain = Record<string, unknown>;

const blockTypes: readonly string[] = BLOCKS;
const innerTypes = [...Object.keys(CONTENT).filter((name) => !blockTypes.includes(name)), 'text'];

const BAD_LINK =
  'Et link skal være en hel adresse, der begynder med https://, uden brugernavn og adgangskode. Ret det, eller fjern det.';
const BAD_SOURCE = 'En kilde kunne ikke læses. Fjern den, og vælg den igen under »Kilde«.';

/** One reading of one text; counts what it has seen so that an oversize text stops early. */
class TreeReader {
  private nodes = 0;
  private characters = 0;
  private block: number | undefined;

  document(input: unknown): DocumentTree {
    if (!isPlain(input) || input.type !== 'doc')
      this.refuse('notADocument', 'Teksten kunne ikke læses. Hent siden igen, og indsæt teksten på ny.');
    const children = this.children(input, ['type', 'content']);
    const content = children.map((child, index) => {
      this.block = index + 1;
      return this.topLevel(child);
    });
    return { type: 'doc', content };
  }

  private refuse(code: TextErrorCode, message: string): never {
    throw new TextError(code, message, this.block);
  }

  private node(input: unknown): Plain & { type: string } {
    if (!isPlain(input) || typeof input.type !== 'string')
      this.refuse('notADocument', 'Teksten kunne ikke læses. Hent siden igen, og indsæt teksten på ny.');
    this.nodes += 1;
    if (this.nodes > TEXT_LIMITS.nodes) this.tooLong();
    return input as Plain & { type: string };
  }

  private tooLong(): never {
    const limit = TEXT_LIMITS.characters.toLocaleString('da-DK');
    return this.refuse(
      'tooLong',
      `Teksten er for lang. Der er plads til ${limit} tegn i ét afsnit. Forkort teksten, eller læg materialet i et bilag.`,
    );
  }

  private onlyKeys(node: Plain, allowed: readonly string[]): void {
    const unknown = Object.keys(node).find((key) => !allowed.includes(key));
    if (unknown !== undefined)
      this.refuse(
        'unknownAttribute',
        'Teksten har en formatering, som ikke kan gemmes. Indsæt den som ren tekst.',
      );
  }

  private children(node: Plain, allowed: readonly string[]): readonly unknown[] {
    this.onlyKeys(node, allowed);
    if (node.content === undefined) return [];
    if (!Array.isArray(node.content))
      this.refuse('notADocument', 'Teksten kunne ikke læses. Hent siden igen, og indsæt teksten på ny.');
    if (node.content.length > TEXT_LIMITS.nodes) this.tooLong();
    return Array.from(node.content as readonly unknown[]);
  }

  private topLevel(input: unknown): Block {
    const node = this.node(input);
    switch (node.type) {
      case 'paragraph':
        return this.paragraph(node);
      case 'heading':
        return this.heading(node);
      case 'bulletList':
      case 'orderedList':
        return this.list(node, node.type);
      case 'table':
        return this.table(node);
      default:
        return this.misplaced(node.type);
    }
  }

  private misplaced(type: string): never {
    if (blockTypes.includes(type) || innerTypes.includes(type))
      return this.refuse(
        'wrongNesting',
        'Overskrifter, lister og tabeller skal stå for sig selv. Flyt dem ud, eller skriv dem som almindelig tekst.',
      );
    return this.refuse(
      'unknownNode',
      'Teksten indeholder noget, som ikke kan gemmes (f.eks. et billede). Brug afsnit, overskrifter, lister og tabeller.',
    );
  }

  private paragraph(node: Plain): Paragraph {
    return { type: 'paragraph', content: this.inline(node, ['type', 'content']) };
  }

  private heading(node: Plain): Heading {
    const attrs = node.attrs;
    if (!isPlain(attrs))
      this.refuse('unknownAttribute', 'Overskriften mangler et niveau. Vælg overskrift 1, 2 eller 3.');
    this.onlyKeys(attrs, ['level']);
    const level = LEVELS.find((one) => one === attrs.level);
    if (level === undefined)
      this.refuse('unknownAttribute', 'Overskriftens niveau findes ikke. Vælg overskrift 1, 2 eller 3.');
    const content = this.inline(node, ['type', 'attrs', 'content']);
    if (content.some((text) => targetOf(text) !== undefined))
      this.refuse('badLink', 'En overskrift kan ikke have link eller kilde. Sæt det i teksten under den.');
    return { type: 'heading', attrs: { level }, content };
  }

  private inline(node: Plain, allowed: readonly string[]): TextNode[] {
    return this.children(node, allowed).map((child) => {
      const text = this.node(child);
      if (text.type !== 'text') this.misplaced(text.type);
      return this.text(text);
    });
  }

  private count(text: string): void {
    this.characters += text.length;
    if (this.characters > TEXT_LIMITS.characters) this.tooLong();
  }

  private text(node: Plain): TextNode {
    this.onlyKeys(node, ['type', 'text', 'marks']);
    if (typeof node.text !== 'string')
      this.refuse('notADocument', 'Teksten kunne ikke læses. Hent siden igen, og indsæt teksten på ny.');
    this.count(node.text);
    if (forbiddenCharacters.test(node.text))
      this.refuse(
        'controlCharacter',
        'Teksten indeholder usynlige styretegn. Slet dem, eller indsæt teksten igen som ren tekst.',
      );
    const marks = this.marks(node.marks);
    return marks.length === 0 ? { type: 'text', text: node.text } : { type: 'text', text: node.text, marks };
  }

  private marks(input: unknown): Mark[] {
    if (input === undefined) return [];
    if (!Array.isArray(input) || input.length > 8) this.unknownMark();
    const marks = Array.from(input as readonly unknown[]).map((mark) => this.mark(mark));
    const targets = marks.filter(({ type }) => type === 'link' || type === 'cite');
    if (targets.length > 1)
      this.refuse('badLink', 'De samme ord kan have ét link eller én kilde. Fjern det ene.');
    return marks;
  }

  private mark(input: unknown): Mark {
    if (!isPlain(input)) this.unknownMark();
    const type = MARKS.find((one) => one === input.type);
    if (type === undefined) return this.unknownMark();
    this.onlyKeys(input, type === 'link' || type === 'cite' ? ['type', 'attrs'] : ['type']);
    if (type === 'link') return this.link(input.attrs);
    return type === 'cite' ? this.cite(input.attrs) : { type };
  }

  private link(attrs: unknown): Mark {
    if (!isPlain(attrs) || typeof attrs.href !== 'string') return this.unknownMark();
    this.onlyKeys(attrs, ['href']);
    const href = canonicalHref(attrs.href);
    if (href === null) return this.refuse('badLink', BAD_LINK);
    this.count(href);
    return { type: 'link', attrs: { href } };
  }

  private cite(attrs: unknown): Mark {
    if (!isPlain(attrs) || typeof attrs.source !== 'string' || typeof (attrs.says ?? '') !== 'string')
      return this.unknownMark();
    this.onlyKeys(attrs, ['source', 'says']);
    const says = cleanSays((attrs.says ?? '') as string);
    if (!isSource(attrs.source) || says === null) return this.refuse('badSource', BAD_SOURCE);
    this.count(says);
    return { type: 'cite', attrs: { source: attrs.source, says } };
  }

  private unknownMark(): never {
    return this.refuse(
      'unknownMark',
      'Kun fed, kursiv, links og kilder kan gemmes. Fjern anden skriftformatering.',
    );
  }

  private list(node: Plain, type: List['type']): List {
    const content = this.children(node, ['type', 'content']).map((child): ListItem => {
      const item = this.node(child);
      if (item.type !== 'listItem') this.misplaced(item.type);
      return {
        type: 'listItem',
        content: this.paragraphs(item, 'Lister kan ikke ligge inde i lister. Del listen op i flere.'),
      };
    });
    return { type, content };
  }

  private paragraphs(node: Plain, tooDeep: string): Paragraph[] {
    return this.children(node, ['type', 'content']).map((child) => {
      const inner = this.node(child);
      if (['bulletList', 'orderedList', 'table'].includes(inner.type)) this.refuse('tooDeep', tooDeep);
      if (inner.type !== 'paragraph') this.misplaced(inner.type);
      return this.paragraph(inner);
    });
  }

  private table(node: Plain): Table {
    const rows = this.children(node, ['type', 'content']);
    if (rows.length > TEXT_LIMITS.rows)
      this.refuse(
        'badTable',
        `Tabellen har for mange rækker. Der er plads til ${TEXT_LIMITS.rows}. Del den, eller læg den i et bilag.`,
      );
    const content = rows.map((child, row) => this.row(child, row));
    const width = content[0]?.content.length ?? 0;
    if (width === 0 || width > TEXT_LIMITS.columns)
      this.refuse('badTable', `En tabel skal have mellem 1 og ${TEXT_LIMITS.columns} kolonner.`);
    if (content.some((row) => row.content.length !== width))
      this.refuse('badTable', 'Alle rækker i tabellen skal have lige mange celler. Fjern flettede celler.');
    return { type: 'table', content };
  }

  private row(child: unknown, row: number): TableRow {
    const node = this.node(child);
    if (node.type !== 'tableRow') this.misplaced(node.type);
    const content = this.children(node, ['type', 'content']).map((cell, column) =>
      this.cell(cell, row, column),
    );
    return { type: 'tableRow', content };
  }

  private cell(child: unknown, row: number, column: number): TableCell {
    const node = this.node(child);
    if (node.type !== 'tableCell' && node.type !== 'tableHeader') return this.misplaced(node.type);
    if (node.type === 'tableHeader' && row > 0 && column > 0)
      this.refuse('badTable', 'Overskriftsceller skal stå i tabellens første række eller første kolonne.');
    return {
      type: node.type,
      content: this.paragraphs(
        node,
        'Lister og tabeller kan ikke ligge inde i en tabel. Skriv indholdet som almindelig tekst.',
      ),
    };
  }
}

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Reads a text from outside, strictly, and gives its normal form. The result shares nothing with the input.
 * @throws TextError for anything that is not exactly a document of ours.
 */
export function parseTree(input: unknown): DocumentTree {
  return normalise(new TreeReader().document(input));
}
