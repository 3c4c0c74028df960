import { Module } from '@nestjs/common';
import { CaseReader } from '../cases/case-reader.reads.js';
import { DifferenceApi } from './difference.api.js';
import { DifferenceQuery } from './difference.query.js';

/** The difference between two revisions, for programs. */
@Module({ controllers: [DifferenceApi], providers: [CaseReader, DifferenceQuery] })
export class DifferenceApiModule {}
