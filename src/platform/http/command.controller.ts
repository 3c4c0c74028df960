import { Body, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiHeader } from '@nestjs/swagger';
import { Executor } from '../commands/executor.js';
import { API_ROOT, ApiController } from './api-controller.js';
import { CaseIdParam } from './case-parameters.js';
import { CurrentCaller, type Caller } from './caller.js';
import { CommandAnswer } from './command.resource.js';
import { CommandDesk, type Endpoint } from './command-desk.js';
import { refTo } from './openapi/json-schema.js';
import { JSON_TYPE, Operation } from './operation.js';
import { Problem } from './problem.resource.js';
import { Permits } from './permission.js';

interface Reply {
  header(name: string, value: string): Reply;
}

const Key = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      'Handlingens nøgle, valgt af afsenderen og ny for hver handling (et UUID, f.eks.). Samme nøgle og samme indhold giver samme svar og udføres én gang.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[ -~]{1,200}$' },
  });
const bodyOf = (name: string) => ApiBody({ required: true, schema: refTo(name) });
const PROBLEMS = [403, 404, 409, 412, 422];

/** Every change by way of the API: one command in, its answer out. */
@Permits('command')
@ApiController('Handlinger')
@ApiExtraModels(Problem)
export class CommandController {
  constructor(
    private readonly executor: Executor,
    private readonly desk: CommandDesk,
  ) {}

  @Post('cases')
  @Key()
  @bodyOf('NewCaseCommand')
  @Operation({
    id: 'openCase',
    summary: 'Opret en sag',
    answers: {
      status: 201,
      type: CommandAnswer,
      description: 'Sagen er oprettet. Location er dens adresse.',
    },
    consumes: [JSON_TYPE],
    problems: PROBLEMS,
  })
  async open(
    @CurrentCaller() caller: Caller,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer> {
    const answered = await this.take('newCase', caller, key, null, body, reply);
    void reply.header('location', `/${API_ROOT}/cases/${String(answered.answer.caseId)}`);
    return answered;
  }

  @Post('cases/:caseId/commands')
  @HttpCode(200)
  @CaseIdParam()
  @Key()
  @bodyOf('CaseCommand')
  @Operation({
    id: 'sendCaseCommand',
    summary: 'Udfør en handling i en sag',
    answers: { type: CommandAnswer, description: 'Handlingen er udført, eller den var det allerede.' },
    consumes: [JSON_TYPE],
    problems: PROBLEMS,
  })
  onCase(
    @CurrentCaller() caller: Caller,
    @Param('caseId') caseId: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer> {
    return this.take('case', caller, key, caseId, body, reply);
  }

  @Post('administration/commands')
  @HttpCode(200)
  @Key()
  @bodyOf('AdministrationCommand')
  @Operation({
    id: 'sendAdministrationCommand',
    summary: 'Udfør en handling i administrationen',
    answers: { type: CommandAnswer, description: 'Handlingen er udført, eller den var det allerede.' },
    consumes: [JSON_TYPE],
    problems: PROBLEMS,
  })
  onAdministration(
    @CurrentCaller() caller: Caller,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<CommandAnswer> {
    return this.take('administration', caller, key, null, body, reply);
  }

  private async take(
    endpoint: Endpoint,
    caller: Caller,
    key: string | undefined,
    caseId: string | null,
    sent: unknown,
    reply: Reply,
  ): Promise<CommandAnswer> {
    const envelope = this.desk.receive(endpoint, caller, key, caseId, sent);
    const { answer, repeated } = await this.executor.execute(envelope);
    if (repeated) void reply.header('idempotent-replayed', 'true');
    return { type: envelope.body.type, answer, repeated };
  }
}
