import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Draw } from '../contract/draw.js';
import type { Household, HouseholdListRecord, ListOpening } from '../contract/records/household-list.js';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RecordEntity,
  TextColumn,
  WordsColumn,
} from '../db/columns.js';

/** A household on the roll; without name and contact once they are removed. With number, kind and seed anyone can still draw again. */
export type RollHousehold = Omit<Household, 'name' | 'contact'> & { name: string | null; contact: string | null };

/** The households of one commissioned village, and what was drawn from them. */
@Entity('household_lists')
@Index('household_lists_of_village', ['cycleId', 'areaCode'])
@Index('household_lists_of_commission', ['commissionId'])
export class HouseholdListEntity extends RecordEntity {
  @IdColumn()
  commissionId!: string;

  @IdColumn()
  cycleId!: string;

  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  state!: HouseholdListRecord['state'];

  @JsonColumn()
  roll!: RollHousehold[];

  @WordsColumn({ nullable: true })
  seed!: string | null;

  @CodeColumn({ nullable: true })
  plan!: string | null;

  @JsonColumn({ nullable: true })
  draw!: Pick<Draw, 'drawn' | 'reserve' | 'callBack' | 'short'> | null;

  @TextColumn({ nullable: true })
  reason!: string | null;
}

/** Who opened a list, or one household of it, and when. Only added to. */
@Entity('list_openings')
@Index('list_openings_of_list', ['listId', 'at'])
export class ListOpeningEntity implements ListOpening {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @IdColumn()
  listId!: string;

  @IdColumn()
  accountId!: string;

  @WordsColumn()
  name!: string;

  @InstantColumn()
  at!: string;

  @CodeColumn({ nullable: true })
  code!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;
}
