import { layDown } from '../../../src/cli/faults/mail-faults.js';
import { openPlay } from '../../support/case-play.js';
import { secretariat } from '../../support/engine.js';
import { eventually } from '../../support/eventually.js';

it('a worker that stops closes its lines to the mail server, so that a server that stops need not wait for them', async () => {
  const play = await openPlay();
  try {
    const personId = play.stage.people.get(secretariat('DK-82'))!;
    await layDown(play, [{ personId, email: 'modtager@kommune.example' }]);
    await play.engine.bells.ringAndWait(await play.engine.clock.now());
    expect(play.office.to('modtager@kommune.example')).toHaveLength(1);
    expect(play.office.lines).toBe(1);
    await play.engine.close();
    await eventually(() => play.office.lines === 0);
  } finally {
    await play.office.close();
    await play.database.drop();
  }
});
