import { account } from './account.texts.js';
import { administration } from './administration.texts.js';
import { answer } from './answer.texts.js';
import { brief } from './brief.texts.js';
import { caseTexts } from './case.texts.js';
import { common } from './common.texts.js';
import { editor } from './editor.texts.js';
import { failure } from './failure.texts.js';
import { files } from './files.texts.js';
import { help } from './help.texts.js';
import { home } from './home.texts.js';
import { post } from './post.texts.js';
import { presence } from './presence.texts.js';
import { reply } from './reply.texts.js';
import { section } from './section.texts.js';
import { statements } from './statements.texts.js';
import { timeline } from './timeline.texts.js';
import { writing } from './writing.texts.js';

/**
 * Every Danish word that a page prints, by page. A key that is not there does not compile; one that nobody uses fails
 * `src/texts/texts.spec.ts`. A text with something in it is a function of it.
 */
export const texts = {
  common,
  home,
  brief,
  section,
  writing,
  editor,
  answer,
  reply,
  files,
  timeline,
  case: caseTexts,
  administration,
  help,
  statements,
  account,
  post,
  presence,
  failure,
} as const;
