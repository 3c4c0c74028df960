import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database } from './database.js';

/** Gives the one pool of the process to whoever imports it. */
@Global()
@Module({})
export class DatabaseModule {
  /** Takes an initialised data source; it is closed with the application. */
  static register(source: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: DataSource, useValue: source }, Database],
      exports: [DataSource, Database],
    };
  }
}
