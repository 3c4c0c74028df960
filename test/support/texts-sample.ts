import { treeFromPlainText } from '../../src/platform/text/document-tree.js';
import { cast } from '../../src/sample/people.js';
import { COORDINATOR, secretariat, substitute, type TestEngine } from './engine.js';

/** One row of each table around the texts, those of one region by DK-82. */
export async function fillTexts(stage: TestEngine['stage']): Promise<void> {
  const own = secretariat('DK-82');
  const section = 'placement';
  const content = { body: treeFromPlainText('Vores bidrag.') };
  const { optionId } = await stage.act(COORDINATOR, { type: 'addOption', section, title: 'Regional drift' });
  await stage.act(own, { type: 'takePosition', optionId, optionVersion: 1, stand: 'supports' });
  const { hash } = await stage.act(own, { type: 'saveContribution', section, expectedVersion: 0, content });
  await stage.act(own, { type: 'addContributionComment', section, hash, text: 'Til os selv.' });
  await stage.act(own, { type: 'handInContribution', section, hash });
  const revision = { section, hash: stage.noted(`hash:${section}`) };
  const comment = { type: 'addComment', subject: 'revision', paragraph: 1, text: 'Godt.', ...revision };
  const { commentId } = await stage.act(own, comment);
  await stage.act(own, { type: 'resolveComment', commentId });
  const suggested = { section: 'timeline', draftVersion: 1, body: treeFromPlainText('Noget helt andet.') };
  const { suggestions } = await stage.act(own, { type: 'suggestChanges', ...suggested, note: 'Kortere.' });
  const [{ suggestion: suggestionId }] = suggestions as [{ suggestion: string }];
  const lead = secretariat(cast.leads.timeline);
  await stage.act(lead, { type: 'rejectSuggestion', suggestionId, reason: 'Ikke nu.' });
  const personIds = [stage.people.get(substitute('DK-81'))];
  await stage.act(COORDINATOR, { type: 'releaseRevision', ...revision, personIds });
}
