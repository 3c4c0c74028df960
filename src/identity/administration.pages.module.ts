import { Module } from '@nestjs/common';
import { AccessLogController } from './access-log/access-log.controller.js';
import { AccessLogQuery } from './access-log/access-log.query.js';
import { AdminDesk } from './administration/admin-desk.js';
import { AdministrationController } from './administration/administration.controller.js';
import { AdministrationQuery } from './administration/administration.query.js';
import { PeopleController } from './administration/people.controller.js';
import { StartPasswords } from './administration/start-passwords.js';
import { SignedInPages } from './pages.reads.js';

/** Pages for whoever administers the installation, and for secretariats that register substitutes. */
@Module({
  controllers: [AccessLogController, AdministrationController, PeopleController],
  providers: [AccessLogQuery, AdminDesk, AdministrationQuery, SignedInPages, StartPasswords],
})
export class AdministrationPagesModule {}
