import { factFigures, factNote } from '../platform/danish/fact-citation.pure.js';
import { letterFacts, type Fact } from '../procedure/facts.js';
import { afterTargets, mapRuns } from './cited-runs.pure.js';
import type { ReplyBlock, Run } from './reply-blocks.js';

/** A figure and its period, found as whole words: "8,2 pct." is not found in "18,2 pct.". */
function says(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (!/[\p{L}\p{N},.]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

const sentencesOf = (text: string) => text.split(/(?<=[^0-9][.!?])\s+(?=\p{Lu})/u);

/** Whether a text uses a fact: one of its figures stands, as it is printed, in a sentence with its period. */
function uses(text: string, fact: Fact): boolean {
  return factFigures(fact).some(({ figure, period }) =>
    sentencesOf(text).some((sentence) => says(sentence, figure) && says(sentence, period)),
  );
}

/**
 * Notes for what the text cites, for addresses it leads to, and for the figures of the letter's fact sheet: a paragraph in which one of them stands with its period gets a note
 * that names source and definition, the first time the fact is used. Other figures get none: what is
 * not on the fact sheet has no source that is known here.
 */
export class SourceNotes {
  readonly texts: string[] = [];
  private readonly noted = new Set<string>();

  /** Numbers of the notes by what they say, and addresses that stand in one. */
  private readonly numbers = new Map<string, number>();

  /** The block with its notes; blocks that are no text of people are not asked. */
  on(given: ReplyBlock): ReplyBlock {
    const block = mapRuns(given, (runs) =>
      afterTargets(runs, (target, isLink) => this.noteFor(target, isLink)),
    );
    if (block.kind !== 'paragraph') return block;
    const text = block.runs.map((run) => run.text).join('');
    const used = letterFacts.filter((fact) => !this.noted.has(fact.id) && uses(text, fact));
    if (used.length === 0) return block;
    return {
      ...block,
      runs: [...block.runs, ...used.map((fact): Run => ({ text: '', note: this.noteOn(fact) }))],
    };
  }

  private noteOn(fact: Fact): number {
    this.noted.add(fact.id);
    return this.add(factNote(fact));
  }

  /** An address is written out once; a source that is cited again is found by the number of its note. */
  private noteFor(says: string, isLink: boolean): Run | null {
    const known = this.numbers.get(says);
    if (known !== undefined) return isLink ? null : { text: '', note: this.texts.push(`Se note ${known}.`) };
    const fact = letterFacts.find((one) => factNote(one) === says);
    if (fact) this.noted.add(fact.id);
    return { text: '', note: this.add(says) };
  }

  private add(text: string): number {
    const number = this.texts.push(text);
    this.numbers.set(text, number);
    return number;
  }
}
