import { Entity, Index } from 'typeorm';
import type { FormTemplateRecord } from '../contract/records/form-template.js';
import { CodeColumn, CountColumn, FlagColumn, HashColumn, IdColumn, RecordEntity, TextColumn } from '../db/columns.js';

@Entity('form_templates')
@Index('form_templates_of_county', ['areaCode', 'form', 'place'], { unique: true })
export class FormTemplateEntity extends RecordEntity implements Omit<FormTemplateRecord, 'moves'> {
  @CodeColumn()
  areaCode!: string;

  @CodeColumn()
  form!: FormTemplateRecord['form'];

  /** Which one of this form it is, from 1: the last one holds. */
  @CountColumn()
  place!: number;

  @FlagColumn()
  isShipped!: boolean;

  @HashColumn({ nullable: true })
  hash!: string | null;

  /** Base64 of the file; null where it is the shipped one. */
  @TextColumn({ nullable: true })
  word!: string | null;

  @IdColumn()
  setBy!: string;
}
