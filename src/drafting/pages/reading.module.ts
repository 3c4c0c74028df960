import { Module } from '@nestjs/common';
import { DifferenceController } from '../difference.controller.js';
import { DifferencePageQuery } from '../difference-page.query.js';
import { CaseFactController } from '../case-facts/case-fact.controller.js';
import { CommentsController } from './comments.controller.js';
import { CommentsPageQuery } from './comments-page.query.js';
import { ContributionsController } from './contributions.controller.js';
import { ContributionsPageQuery } from './contributions-page.query.js';
import { FactsPageQuery } from './facts-page.query.js';
import { OptionsController } from './options.controller.js';
import { OptionsPageQuery } from './options-page.query.js';
import { ReleaseController } from './release.controller.js';
import { ReleasePageQuery } from './release-page.query.js';
import { SectionController } from './section.controller.js';
import { SectionPageQuery } from './section-page.query.js';
import { SectionsPageQuery } from './sections-page.query.js';
import { VersionPageQuery } from './version-page.query.js';
import { VersionsController } from './versions.controller.js';
import { VersionsPageQuery } from './versions-page.query.js';

/** The pages to read a section by. */
@Module({
  controllers: [
    CaseFactController,
    CommentsController,
    ContributionsController,
    DifferenceController,
    OptionsController,
    ReleaseController,
    SectionController,
    VersionsController,
  ],
  providers: [
    CommentsPageQuery,
    ContributionsPageQuery,
    DifferencePageQuery,
    FactsPageQuery,
    OptionsPageQuery,
    ReleasePageQuery,
    SectionPageQuery,
    SectionsPageQuery,
    VersionPageQuery,
    VersionsPageQuery,
  ],
})
export class ReadingModule {}
