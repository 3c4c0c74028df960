import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Procedure } from '../../procedure/procedure.js';
import { IdFactory } from './id-factory.js';
import { PROCEDURES, Processes } from './processes.js';

/** What commands are decided with: the procedures with their machines, and where ids come from. */
@Global()
@Module({})
export class CommandsModule {
  /** `seed`: ids and salts of a dry run; null for random ones. */
  static register(procedures: readonly Procedure[], seed: string | null): DynamicModule {
    return {
      module: CommandsModule,
      providers: [
        { provide: PROCEDURES, useValue: procedures },
        { provide: IdFactory, useValue: new IdFactory(seed) },
        Processes,
      ],
      exports: [Processes, IdFactory],
    };
  }
}
