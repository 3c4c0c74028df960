import { DOMParser, type ParseOptions, type Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { cleanPaste, seenSigns, withoutStyles } from './clean-paste.js';
import { schema } from './schema.js';

class PasteParser extends DOMParser {
  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    cleanPaste(dom as HTMLElement);
    return super.parseSlice(dom, options);
  }
}

/** Texts from elsewhere come in as texts of ours. */
export const paste = (): Plugin =>
  new Plugin({
    props: {
      transformPastedHTML: withoutStyles,
      transformPastedText: (text) =>
        text
          .split(/\r\n?|\n/)
          .map((line) => seenSigns(line.replaceAll('\t', ' ')))
          .join('\n'),
      clipboardParser: new PasteParser(schema, DOMParser.fromSchema(schema).rules),
    },
  });
