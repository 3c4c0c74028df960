import { Module } from '@nestjs/common';
import { AccessLogApi } from './access-log/access-log.api.js';
import { AccessLogQuery } from './access-log/access-log.query.js';
import { AdministrationQuery } from './administration/administration.query.js';
import { DirectoryApi } from './directory.api.js';
import { DirectoryQuery } from './directory.query.js';
import { SignedInPages } from './pages.reads.js';

/** The API of people and organisations, and of who has read what. */
@Module({
  controllers: [AccessLogApi, DirectoryApi],
  providers: [AccessLogQuery, AdministrationQuery, DirectoryQuery, SignedInPages],
})
export class DirectoryApiModule {}
