import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../db/columns.js';

/** A count after which the files still hold what was deleted: written with the count, removed once it is overwritten. */
@Entity('forgettings')
export class ForgettingEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @InstantColumn()
  since!: string;
}
