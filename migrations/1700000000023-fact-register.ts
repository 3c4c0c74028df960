import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The fact register of a case (decision 0041): places, division, target group, costs and opening, beside the model. */
export class FactRegister1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.case_fact
        drop constraint case_fact_known,
        add constraint case_fact_known check (
          case name
            when 'kofoedsmindeModel' then value in ('objective', 'rate', 'mixture')
            when 'places' then value ~ '^[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?$'
            when 'opening' then value ~ '^20[0-9]{2}(-Q[1-4])?$'
            when 'division' then value ~ '\\S'
            when 'targetGroup' then value ~ '\\S'
            when 'costs' then value ~ '\\S'
            else false
          end),
        add constraint case_fact_one_line check (value !~ '[[:cntrl:]]' and length(value) <= 200)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samsvar.case_fact
        drop constraint case_fact_one_line,
        drop constraint case_fact_known,
        add constraint case_fact_known check (name = 'kofoedsmindeModel' and value in ('objective', 'rate', 'mixture'))`);
  }
}
