import { Logger } from '@nestjs/common';
import { eventually } from '../support/eventually.js';
import { openPlay, outgoing, type Play } from '../support/case-play.js';
import {
  COORDINATOR,
  openSampleCase,
  openTestEngine,
  toDrafting,
  type TestEngine,
} from '../support/engine.js';
import { describeWithRedis, testRedis, type TestRedis } from '../support/redis.js';

// What the engine does when its Redis goes away, comes back, is emptied or is shared.

describeWithRedis('a Redis that goes and comes back', () => {
  let redis: TestRedis;
  let play: Play;
  let told: string[];
  beforeAll(async () => {
    told = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((text: string) => void told.push(text));
    redis = await testRedis();
    play = await openPlay({ redis: { url: redis.url } });
    await openSampleCase(play.stage, '2024-70');
    await toDrafting(play.stage);
    await play.engine.clock.runFrom('2024-02-01T12:00:00.000Z');
  });
  afterAll(async () => {
    await play?.close();
    await redis?.remove();
    jest.restoreAllMocks();
  });

  const ringNow = async () => {
    const now = await play.engine.clock.now();
    await play.engine.bells.ring([now], now);
  };
  const answeredOne = async () => {
    const { bells } = play.engine.bells.counts;
    await ringNow();
    return eventually(() => play.engine.bells.counts.bells > bells);
  };

  it('rings while it is there, and its heartbeat is answered', async () => {
    await answeredOne();
    expect(await play.engine.bells.state()).toEqual({
      kind: 'redis',
      answers: true,
      heartbeatAgeSeconds: expect.any(Number),
      warning: null,
    });
  });

  it('dead, fails no command, is told of once, and rings again when it is back, without a restart', async () => {
    await redis.kill();
    await eventually(async () => !(await play.engine.bells.state()).answers);
    const { warning } = await play.engine.bells.state();
    expect(warning).toBe(
      'Redis (REDIS_URL) svarer ikke. Påmindelser og mails sendes ved den faste gennemgang hvert minut, til Redis svarer igen.',
    );
    play.stage.begin('without Redis');
    await play.stage.act(COORDINATOR, { type: 'assignLead', section: 'timeline', region: 'DK-81' });
    for (let time = 0; time < 20; time++) await ringNow();
    await redis.restart();
    await eventually(async () => (await play.engine.bells.state()).warning === null);
    await eventually(answeredOne, 30_000);
    expect(told).toEqual([
      expect.stringMatching(/^Redis does not answer; the sweep takes over: /),
      'Redis answers again.',
    ]);
  });

  it('emptied, rings again at once', async () => {
    await redis.ask((client) => client.flushall());
    await eventually(answeredOne, 30_000);
  });

  it('that came back with another policy is named', async () => {
    await redis.ask((client) => client.config('SET', 'maxmemory-policy', 'allkeys-lru'));
    await redis.ask((client) => client.client('KILL', 'TYPE', 'normal'));
    const named = /maxmemory-policy er allkeys-lru og skal være noeviction/;
    await eventually(async () => named.test((await play.engine.bells.state()).warning ?? ''));
    await redis.ask((client) => client.config('SET', 'maxmemory-policy', 'noeviction'));
  });

  it('leaves no mail unsent', async () => {
    await eventually(async () => (await outgoing(play)).every(({ state }) => state === 'sent'));
  });

  it('dead at the end, lets the engine close', async () => {
    await redis.kill();
    const other = await openTestEngine({ works: true, redis: { url: redis.url } });
    await other.close();
    await play.close();
    play = undefined as unknown as Play;
  });
});

describeWithRedis('two installations on one Redis', () => {
  let redis: TestRedis;
  const engines: TestEngine[] = [];
  const open = async (prefix?: string) => {
    const engine = await openTestEngine({ works: true, redis: { url: redis.url, prefix } });
    engines.push(engine);
    return engine.engine;
  };
  beforeAll(async () => {
    redis = await testRedis();
  });
  afterAll(async () => {
    for (const engine of engines) await engine.close();
    await redis?.remove();
  });

  it('answer their own bells only, and every key bears the prefix of one of them', async () => {
    const [one, two, named] = [await open(), await open(), await open('samsvar-pilot')];
    const ring = async ({ bells, clock }: typeof one) => bells.ringAndWait(await clock.now());
    for (let time = 0; time < 3; time++) await ring(one);
    await ring(two);
    await ring(named);
    expect([one, two, named].map(({ bells }) => bells.counts.bells)).toEqual([3, 1, 1]);
    const keys = await redis.ask((client) => client.keys('*'));
    const prefixes = new Set(keys.map((key) => key.split(':')[0]));
    expect([...prefixes].sort()).toEqual([
      expect.stringMatching(/^samsvar-[0-9a-f]{12}$/),
      expect.stringMatching(/^samsvar-[0-9a-f]{12}$/),
      'samsvar-pilot',
    ]);
  });
});
