import { Module } from '@nestjs/common';
import { CaseReader } from '../../cases/case-reader.reads.js';
import { ReplyApi } from './reply.api.js';
import { ReplyReading } from './reply-reading.query.js';
import { RoundsQuery } from './rounds.query.js';
import { TreatmentApi } from '../treatment/treatment.api.js';

/** What programs read of the reply. */
@Module({ controllers: [ReplyApi, TreatmentApi], providers: [CaseReader, ReplyReading, RoundsQuery] })
export class ReplyApiModule {}
