import { Module } from '@nestjs/common';
import { SignedInPages } from '../identity/pages.reads.js';
import { FilesController } from './pages/files.controller.js';
import { FilesQuery } from './pages/files.query.js';
import { ReplyModule } from './reply.module.js';
import { Permits } from './pages/permits.js';
import { PutForwardController } from './pages/put-forward.controller.js';
import { PutForwardQuery } from './pages/put-forward.query.js';
import { QuestionsController } from './pages/questions.controller.js';
import { QuestionPagesQuery } from './pages/questions.query.js';
import { ReplyController } from './pages/reply.controller.js';
import { ReplyPageQuery } from './pages/reply-page.query.js';
import { RoundsController } from './pages/rounds.controller.js';
import { RoundPagesQuery } from './pages/rounds.query.js';
import { SubmitController } from './pages/submit.controller.js';
import { SubmitQuery } from './pages/submit.query.js';
import { TemplatesController } from './look/templates.controller.js';
import { TemplatesQuery } from './look/templates.query.js';
import { TreatmentController } from './treatment/treatment.controller.js';
import { TreatmentQuery } from './treatment/treatment.query.js';

/** Pages about the reply as a whole. */
@Module({
  imports: [ReplyModule],
  controllers: [
    ReplyController,
    FilesController,
    PutForwardController,
    QuestionsController,
    RoundsController,
    SubmitController,
    TreatmentController,
    TemplatesController,
  ],
  providers: [
    FilesQuery,
    Permits,
    PutForwardQuery,
    QuestionPagesQuery,
    ReplyPageQuery,
    RoundPagesQuery,
    SubmitQuery,
    TreatmentQuery,
    SignedInPages,
    TemplatesQuery,
  ],
})
export class ReplyPagesModule {}
