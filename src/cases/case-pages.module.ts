import { Global, Module } from '@nestjs/common';
import { CasePages } from './case-pages.reads.js';
import { CaseReader } from './case-reader.reads.js';

/** The way into the pages of a case, for every feature that has some. */
@Global()
@Module({ providers: [CaseReader, CasePages], exports: [CaseReader, CasePages] })
export class CasePagesModule {}
