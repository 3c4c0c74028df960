import { ArrayMaxSize, ArrayUnique, IsUUID } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { ListOf, Optional } from '../../platform/commands/fields.js';

/** Most people one comment can mention. */
const MOST = 10;

/** Ids of people who are told of a comment by mail. */
export const Mentions = () =>
  applyDecorators(
    Optional(),
    ListOf('De nævnte'),
    ArrayMaxSize(MOST, { message: `Nævn højst ${MOST} personer.` }),
    ArrayUnique({ message: 'Hver person kan kun nævnes én gang.' }),
    IsUUID('all', { each: true, message: 'Vælg personerne fra listen.' }),
  );
