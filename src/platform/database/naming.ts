import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const bare = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').at(-1)!;

/** Snake-case columns and readable constraint names, so that hand-written migrations and entities can be compared by name. */
export class SamsvarNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property);
  }
  override primaryKeyName(table: Table | string): string {
    return `${bare(table)}_pkey`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_key`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${bare(table)}_${columns.join('_')}_fkey`;
  }
}
