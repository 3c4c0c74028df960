import { Controller, Get, Res } from '@nestjs/common';
import { attachmentNamed } from '../../platform/http/content-disposition.pure.js';
import { CurrentCaller, type Caller } from '../../platform/http/caller.js';
import { Permits } from '../../platform/http/permission.js';
import { ownDataPages } from '../../web/addresses.js';
import { sendPage, type PageReply } from '../../web/http.js';
import { OwnDataPage } from './own-data.page.js';
import { OwnDataQuery } from './own-data.query.js';

interface FileReply {
  header(name: string, value: string): FileReply;
}

/** "Hent dine oplysninger": everything that is held about whoever is signed in, to read and as a file. */
@Permits('own')
@Controller()
export class OwnDataController {
  constructor(private readonly query: OwnDataQuery) {}

  @Get(ownDataPages.read)
  async page(@CurrentCaller() caller: Caller, @Res() reply: PageReply): Promise<void> {
    sendPage(reply, OwnDataPage({ view: await this.query.page(caller) }));
  }

  @Get(ownDataPages.file)
  async file(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FileReply): Promise<string> {
    const data = await this.query.data(caller);
    reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', attachmentNamed('mine-oplysninger.json'))
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff');
    return `${JSON.stringify(data, null, 2)}\n`;
  }
}
