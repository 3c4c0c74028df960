import { Controller, Get, Header, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Open } from '../caller.js';

/** Keeps the document once it is made: it is the same as long as the program runs. */
@Injectable()
export class OpenApiDocument {
  private text: string | undefined;
  private make: (() => OpenAPIObject) | undefined;

  /** Says how the document is made; done at the first question. */
  madeBy(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get json(): string {
    if (!this.make) throw new Error('Nobody has said how the document of the API is made.');
    return (this.text ??= JSON.stringify(this.make()));
  }
}

/** The document itself, open to everybody: it tells of the program and of no case. */
@Controller('api')
@ApiExcludeController()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Open()
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'no-cache')
  show(): string {
    return this.document.json;
  }
}
