import { Module } from '@nestjs/common';
import { HelpController } from './help.controller.js';

/** Help for each role, the accessibility statement and the notice on personal data. */
@Module({ controllers: [HelpController] })
export class HelpPagesModule {}
