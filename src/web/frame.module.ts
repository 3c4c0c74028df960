import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Frames, FRAME_SETTINGS, type FrameSettings } from './frames.js';

/** What every page of every feature stands in. */
@Global()
@Module({})
export class FrameModule {
  static register(settings: FrameSettings): DynamicModule {
    return {
      module: FrameModule,
      providers: [Frames, { provide: FRAME_SETTINGS, useValue: settings }],
      exports: [Frames],
    };
  }
}
