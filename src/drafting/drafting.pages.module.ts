import { Module } from '@nestjs/common';
import { PresenceModule } from './presence/presence.module.js';
import { ReadingModule } from './pages/reading.module.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';
import { TogetherModule } from './together/together.module.js';
import { WritingModule } from './writing/writing.module.js';

/** Pages about the texts of a case. */
@Module({ imports: [PresenceModule, ReadingModule, SuggestionsModule, TogetherModule, WritingModule] })
export class DraftingPagesModule {}
