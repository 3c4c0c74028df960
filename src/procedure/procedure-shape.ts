import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { MilestoneKind, MilestoneScope, MilestoneSpec, Weight } from './procedure.js';

// The classes mirror procedure.ts field by field: what is not here is refused as unknown.
const NAME = /^[a-z][A-Za-z0-9-]*$/;
const LIST = 200;
const WORKING_YEAR = 260;

/** A nested list: not empty, of plain objects of one class. */
function Nested(type: () => new () => object): PropertyDecorator {
  return (target, key) => {
    const decorators = [
      IsArray(),
      ArrayNotEmpty(),
      ArrayMaxSize(LIST),
      // Without it an empty list passes as an object: ValidateNested walks into lists.
      IsObject({ each: true }),
      ValidateNested({ each: true }),
      Type(type),
    ];
    for (const decorate of decorators) decorate(target, key);
  };
}

/** A nested object that must be there. */
function NestedOne(type: () => new () => object): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [IsDefined(), IsObject(), ValidateNested(), Type(type)]) decorate(target, key);
  };
}

/** Danish text shown to users. */
function Text(max = 300): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [IsString(), Length(1, max)]) decorate(target, key);
  };
}

/** Whole number within bounds. */
function Whole(min: number, max: number): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [IsInt(), Min(min), Max(max)]) decorate(target, key);
  };
}

class RegionShape {
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/) code: string;
  @Text(100) name: string;
}

class SectionShape {
  @Matches(NAME) id: string;
  @Text(100) title: string;
}

class OnlyWhenShape {
  @Matches(/^[a-z]\w*(\.[a-z]\w*)+$/) answer: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(LIST) @IsString({ each: true }) oneOf: string[];
}

class RequirementShape {
  @Matches(/^[a-z][A-Za-z0-9-]*\.[a-z][A-Za-z0-9]*$/) id: string;
  @Matches(NAME) section: string;
  @Text() text: string;
  @IsIn(['mandatory', 'recommended'] satisfies Weight[]) weight: Weight;
  @Text(100) letterWord: string;
  @Text(200) heading: string;
  @IsBoolean() weightIsOurs: boolean;
  @ValidateIf((line: RequirementShape) => line.onlyWhen !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => OnlyWhenShape)
  onlyWhen?: OnlyWhenShape;
}

class MilestoneShape {
  @IsIn(['draft', 'review', 'approval', 'endorsement', 'submission'] satisfies MilestoneKind[])
  kind: MilestoneKind;
  @IsIn(['section', 'section-region', 'region', 'case'] satisfies MilestoneScope[]) scope: MilestoneScope;
  @Whole(0, WORKING_YEAR) workingDaysBefore: number;
  @Text(100) title: string;
  @IsIn(['lead', 'secretariats', 'chair', 'coordinator'] satisfies MilestoneSpec['owedBy'][])
  owedBy: MilestoneSpec['owedBy'];
}

class EscalationShape {
  @Whole(-WORKING_YEAR, WORKING_YEAR) from: number;
  @IsIn(['substitute', 'chair', 'coordinator']) to: 'substitute' | 'chair' | 'coordinator';
}

class LadderShape {
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(WORKING_YEAR, { each: true })
  before: number[];
  @IsBoolean() onTheDay: boolean;
  @Whole(0, WORKING_YEAR) dailyUntil: number;
  @IsArray()
  @ArrayMaxSize(LIST)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EscalationShape)
  escalation: EscalationShape[];
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/) digestAt: string;
}

class FractionShape {
  @Whole(1, 1000) numerator: number;
  @Whole(1, 1000) denominator: number;
}

class AgreementShape {
  @NestedOne(() => FractionShape) moreThan: FractionShape;
  @IsBoolean() othersNamed: boolean;
}

/** The form of a procedure: types, bounds and no unknown fields. What binds fields together is in procedure-rules.ts. */
export class ProcedureShape {
  @Matches(NAME) id: string;
  @Whole(1, 10_000) version: number;
  @Text(100) title: string;
  @Text(200) legalBasis: string;
  @Nested(() => RegionShape) regions: RegionShape[];
  @Nested(() => SectionShape) sections: SectionShape[];
  @Nested(() => RequirementShape) requirements: RequirementShape[];
  @Nested(() => MilestoneShape) milestones: MilestoneShape[];
  @NestedOne(() => LadderShape) ladder: LadderShape;
  @NestedOne(() => AgreementShape) agreement: AgreementShape;
  @Whole(1, WORKING_YEAR) shortestAnswerDays: number;
}
