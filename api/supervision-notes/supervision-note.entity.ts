import { Entity, Index } from 'typeorm';
import type { SupervisionNote } from '../contract/records/supervision-note.js';
import { CodeColumn, DayColumn, IdColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('supervision_notes')
@Index('supervision_notes_of_area', ['areaCode'])
@Index('supervision_notes_of_cadre', ['cadreId'])
export class SupervisionNoteEntity extends RecordEntity implements Omit<SupervisionNote, 'moves'> {
  @CodeColumn()
  kind!: SupervisionNote['kind'];

  @CodeColumn()
  areaCode!: string;

  @IdColumn({ nullable: true })
  cadreId!: string | null;

  @DayColumn()
  notedOn!: string;

  @TextColumn()
  text!: string;

  @CodeColumn()
  state!: SupervisionNote['state'];

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IdColumn()
  notedBy!: string;
}
