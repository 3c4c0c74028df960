import type { DocumentTree, TextNode } from '../../platform/text/document-tree.js';
import { texts } from '../../texts/texts.js';
import { citeOf, mapLines } from '../sources/citations.pure.js';

/** Facts that are entered once and cited by every section. */
export const REGISTER = ['places', 'division', 'targetGroup', 'costs', 'opening'] as const;
export type RegisterName = (typeof REGISTER)[number];
/** Those, and how Kofoedsminde is paid for, which a condition of the ledger reads. */
export type CaseFactName = RegisterName | 'kofoedsmindeModel';

/** A fact as it stands in the register. */
export interface RegisterFact {
  readonly name: RegisterName;
  readonly value: string;
  readonly source: string;
  readonly definition: string;
  readonly period: string;
}

/** The facts of a case by name; one that nobody has entered is missing. */
export type Register = Readonly<Partial<Record<RegisterName, RegisterFact>>>;

const words = texts.section.caseFacts;
const PLACES = /^([1-9]\d{0,3})(?:\s*[-–]\s*([1-9]\d{0,3}))?(?:\s+plads(?:er)?)?$/;
const OPENING = /^(?:([1-4])\. kvartal )?(20\d\d)(?:-Q([1-4]))?$/i;

/** What was typed as it is stored; null when it is no value of this fact. "20 - 24 pladser" is "20-24". */
export function registerValue(name: RegisterName, typed: string): string | null {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (name === 'places') {
    const [whole, from, to] = PLACES.exec(text) ?? [];
    if (whole === undefined || (to !== undefined && Number(to) <= Number(from))) return null;
    return to === undefined ? from! : `${from}-${to}`;
  }
  if (name === 'opening') {
    const [whole, first, year, last] = OPENING.exec(text) ?? [];
    if (whole === undefined || (first !== undefined && last !== undefined)) return null;
    const quarter = first ?? last;
    return quarter === undefined ? year! : `${year}-Q${quarter}`;
  }
  return text === '' || text.length > 200 ? null : text;
}

/** The value as a text says it: "20-24 pladser", "2. kvartal 2027". */
export function registerWords({ name, value }: Pick<RegisterFact, 'name' | 'value'>): string {
  if (name === 'places') return words.places(value);
  const [year, quarter] = value.split('-Q');
  return name === 'opening' && quarter !== undefined ? words.quarter(quarter, year!) : value;
}

/** What a text says of it as a source. */
export const registerSays = ({ name, source, definition, period }: RegisterFact): string =>
  words.says(words.names[name], source, definition, period);

const KIND = 'register:';
export const registerSource = (name: RegisterName): string => `${KIND}${name}`;

/** The fact that words cite; undefined when they cite none of the register's. */
function nameIn(node: TextNode): RegisterName | undefined {
  const source = citeOf(node)?.attrs.source;
  return REGISTER.find((name) => source === registerSource(name));
}

/** A fact that a text cites, and what the text says. */
export interface CitedFact {
  readonly name: RegisterName;
  readonly shown: string;
}

/** The facts of the register that a text cites, with the words it has for them; each pair once. */
export function citedFacts(tree: DocumentTree): CitedFact[] {
  const found = new Map<string, CitedFact>();
  mapLines(tree, (nodes) => {
    for (const { name, nodes: own } of stretches(nodes)) {
      const shown = own.map(({ text }) => text).join('');
      if (name) found.set(`${name} ${shown}`, { name, shown });
    }
    return nodes;
  });
  return [...found.values()];
}

/** Words of a line, those that cite the same fact together. */
function stretches(nodes: readonly TextNode[]) {
  const found: { name: RegisterName | undefined; nodes: TextNode[] }[] = [];
  for (const node of nodes) {
    const name = nameIn(node);
    const last = found.at(-1);
    if (name !== undefined && last?.name === name) last.nodes.push(node);
    else found.push({ name, nodes: [node] });
  }
  return found;
}

/** The text with each fact of the register as the register has it now: its words, and what is said of it. */
export function withFacts(tree: DocumentTree, register: Register): DocumentTree {
  return mapLines(tree, (nodes) =>
    stretches(nodes).flatMap(({ name, nodes: own }) => {
      const fact = name && register[name];
      return fact ? [{ ...cited(own, fact), text: registerWords(fact) }] : own;
    }),
  );
}

function cited([first]: readonly TextNode[], fact: RegisterFact): TextNode {
  const attrs = { source: registerSource(fact.name), says: registerSays(fact) };
  const marks = first!.marks!.map((mark) => (mark.type === 'cite' ? { ...mark, attrs } : mark));
  return { ...first!, marks };
}

/** A fact that a text says otherwise than the register does now. */
export interface MovedFact extends CitedFact {
  readonly now: string;
}

/** The facts that have changed in the register since the text was saved. */
export const movedFacts = (tree: DocumentTree, register: Register): MovedFact[] =>
  citedFacts(tree).flatMap(({ name, shown }) => {
    const fact = register[name];
    const now = fact && registerWords(fact);
    return now === undefined || now === shown ? [] : [{ name, shown, now }];
  });
