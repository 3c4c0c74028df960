import { Controller, Get, Post } from '@nestjs/common';
import { Open } from './caller.js';
import { opens, Permits } from './permission.js';
import { declaredRoutes, demandDeclarations } from './route-declarations.js';

@Permits('caseWork')
@Controller(['sager/:number', 'ogsaa'])
class Declared {
  @Get()
  one() {}
  @Permits('case')
  @Post('to')
  two() {}
  @Open()
  @Get('tre')
  three() {}
  helper() {}
}

@Controller('glemt')
class Forgotten {
  @Get(':id')
  read() {}
  @Permits('own')
  @Post()
  write() {}
}

describe('A declared permission', () => {
  it('is that of the method, else of the class', () => {
    const found = declaredRoutes([Declared]).map(
      ({ method, path, permission }) => `${method} ${path} ${permission}`,
    );
    expect(found).toEqual([
      'GET /sager/:number caseWork',
      'GET /ogsaa caseWork',
      'POST /sager/:number/to case',
      'POST /ogsaa/to case',
      'GET /sager/:number/tre open',
      'GET /ogsaa/tre open',
    ]);
  });

  it('is demanded of every route, by name', () => {
    expect(() => demandDeclarations([Declared])).not.toThrow();
    expect(() => demandDeclarations([Declared, Forgotten])).toThrow(
      'Routes without a declared permission: GET /glemt/:id (Forgotten.read). Mark them with @Permits or @Open.',
    );
  });

  it('opens to its roles only, and denies whoever has none', () => {
    const allowed = (['own', 'command', 'case', 'caseWork', 'directory', 'administration'] as const).map(
      (permission) => [
        permission,
        ...(['secretariat', 'chair', 'agency', 'reader', 'admin'] as const).filter((role) =>
          opens(permission, [role]),
        ),
        opens(permission, []),
      ],
    );
    expect(allowed).toEqual([
      ['own', 'secretariat', 'chair', 'agency', 'reader', 'admin', true],
      ['command', 'secretariat', 'chair', 'agency', 'reader', 'admin', true],
      ['case', 'secretariat', 'chair', 'agency', 'reader', false],
      ['caseWork', 'secretariat', 'chair', false],
      ['directory', 'secretariat', 'chair', 'admin', false],
      ['administration', 'secretariat', 'admin', false],
    ]);
  });
});
