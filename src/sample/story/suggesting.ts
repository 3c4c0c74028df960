import { suggestions } from '../words.js';
import { secretariat } from './cast.js';
import type { Step } from './stage.js';
import { withEdits } from './texts.js';

const SECTION = 'dimensioning';
const AUTHOR = secretariat('DK-85');
const LEAD = secretariat('DK-83');

const [WORDS, PARAGRAPH] = ['suggestion:words', 'suggestion:paragraph'] as const;

/** Another secretariat suggests changes in a draft; the lead looks at them before the review is closed. */
export const suggestingSteps: readonly Step[] = [
  {
    id: 'suggest-dimensioning',
    date: '2024-04-04',
    time: '13:00',
    title: 'Sekretariat Sjælland foreslår ændringer i dimensioneringen',
    play: async (stage) => {
      const { suggestions: made } = await stage.act(AUTHOR, {
        type: 'suggestChanges',
        section: SECTION,
        draftVersion: Number(stage.noted(`version:${SECTION}`)),
        body: withEdits(SECTION, suggestions.edits),
        note: suggestions.note,
      });
      const ids = (made as readonly { readonly suggestion: string }[]).map(({ suggestion }) => suggestion);
      stage.note(WORDS, ids[0]!);
      stage.note(PARAGRAPH, ids[1]!);
    },
  },
  {
    id: 'settle-suggestions',
    date: '2024-04-09',
    time: '11:00',
    title: 'Forslagene til dimensioneringen behandles',
    play: async (stage) => {
      await stage.act(AUTHOR, { type: 'withdrawSuggestion', suggestionId: stage.noted(WORDS) });
      const suggestionId = stage.noted(PARAGRAPH);
      await stage.act(LEAD, { type: 'rejectSuggestion', suggestionId, reason: suggestions.rejection });
    },
  },
];
