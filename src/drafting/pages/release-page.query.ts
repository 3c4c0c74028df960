import { Injectable } from '@nestjs/common';
import { CasePages } from '../../cases/case-pages.reads.js';
import { namesOf, readersOn } from '../../identity/people.reads.js';
import { Refused } from '../../platform/commands/refusal.js';
import { localDateOf, longInstant } from '../../platform/danish/dates.pure.js';
import type { Caller } from '../../platform/http/caller.js';
import { releasesOf } from '../release/releases.reads.js';
import type { ReleaseView } from './release.page.js';
import { headOf, sectionReading } from './section-reading.js';
import { mayRelease } from './versions-page.query.js';

/** To whom a version is released, and to whom it could be; for the coordinator. */
@Injectable()
export class ReleasePageQuery {
  constructor(private readonly pages: CasePages) {}

  /** Errors: as `CasePages.read`; `Refused` (forbidden) for everybody but the coordinating secretariat. */
  page(
    caller: Caller,
    number: string,
    section: string,
    version: number,
    form: Pick<ReleaseView, 'formKey' | 'typed' | 'faults'>,
  ): Promise<ReleaseView> {
    return this.pages.read(caller, number, 'draft', async (opened) => {
      const reading = await sectionReading(opened, section);
      if (!mayRelease(reading))
        throw new Refused(
          'forbidden',
          'notCoordinator',
          'Versioner frigives til læsere af det koordinerende sekretariat.',
        );
      const revision = reading.revisions.find((one) => one.number === version);
      if (!revision)
        throw new Refused('unknown', 'unknownText', 'Afsnittet har ingen version med det nummer.');
      const { tx, file, now } = reading;
      const inForce = (await releasesOf(tx, file.id)).filter(
        (one) => one.section === section && one.hash === revision.hash && one.withdrawnAt === null,
      );
      const names = await namesOf(
        tx,
        inForce.map(({ personId }) => personId),
      );
      const readers = await readersOn(tx, localDateOf(now));
      const held = new Set(inForce.map(({ personId }) => personId));
      return {
        ...form,
        frame: reading.frame,
        head: headOf(reading),
        version,
        checkNumber: revision.hash,
        released: inForce.map(({ personId, releasedAt }) => ({
          id: personId,
          name: names.get(personId) ?? '',
          when: longInstant(releasedAt),
        })),
        readers: readers
          .filter(({ id }) => !held.has(id))
          .map(({ id, name, organisation }) => ({
            value: id,
            label: name,
            ...(organisation === name ? {} : { hint: organisation }),
          })),
      };
    });
  }
}
