import { Injectable, type OnModuleInit } from '@nestjs/common';
import { reachOf } from '../contract/permissions.js';
import type { FormFormat, FormId } from '../contract/records/form.js';
import type { Actor } from '../http/access.js';
import { type ArchiveOf, type ArchivePart, ArchiveParts } from '../notices/archive-parts.service.js';
import { FormsService, permissionOf } from './forms.service.js';

/** Each form is in the archive as a page to read and as a Word file to sign. */
const FORMATS: readonly (readonly [FormFormat, string])[] = [
  ['page', 'html'],
  ['word', 'docx'],
];

/** Puts the letter, and the sheet of each cadre, into what a dispatching unit files. */
@Injectable()
export class ArchivedForms implements OnModuleInit {
  constructor(
    private readonly parts: ArchiveParts,
    private readonly forms: FormsService,
  ) {}

  onModuleInit(): void {
    this.parts.register((archive) => this.of(archive));
  }

  private async of({ unit, cycle, told, actor }: ArchiveOf): Promise<ArchivePart[]> {
    const wanted: { id: FormId; of: string; name: string }[] = [
      { id: 'result-letter', of: unit.id, name: '函' },
      ...told.map(({ result: { id, code, name } }) => ({
        id: 'personal' as const,
        of: id,
        name: `个人结果/${code} ${inFileName(name ?? '')}`.trim(),
      })),
    ];
    const parts: ArchivePart[] = [];
    for (const { id, of, name } of wanted.filter((one) => mayPrint(actor, one.id)))
      for (const [format, ending] of FORMATS) {
        const sent = await this.forms.print(id, { cycleId: cycle.id, of, format }, actor, 'zh');
        parts.push({ name: `${name}.${ending}`, content: sent.kind === 'page' ? sent.html : sent.bytes });
      }
    return parts;
  }
}

const mayPrint = ({ role }: Actor, id: FormId): boolean =>
  role !== 'system' && reachOf(role, permissionOf(id)) !== undefined;

/** A name as the file systems of all computers take it. */
const inFileName = (name: string): string => name.replaceAll(/[\\/:*?"<>|]/g, '_').trim();
