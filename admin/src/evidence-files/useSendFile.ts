import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { EVIDENCE_BYTES_AT_MOST, EVIDENCE_KINDS } from '../../../api/contract/records/evidence-limits.js';
import type { EvidenceFileRecord, NewEvidenceFile } from '../../../api/contract/records/evidence-file.js';
import type { ConsoleDataProvider } from '../dataProvider.js';
import { newKey, RequestFailed } from '../shared/http.js';
import { upload } from '../shared/upload.js';

export const MEGABYTE = 1024 * 1024;

/** Sends a file that supports a record, saying how far it is and what was refused. One that broke off is sent again to its record. */
export function useSendFile(of: Partial<Omit<NewEvidenceFile, 'name'>>) {
  const translate = useTranslate();
  const cache = useQueryClient();
  const provider = useDataProvider<ConsoleDataProvider>();
  const [progress, setProgress] = useState<{ name: string; percent: number }>();
  const [fault, setFault] = useState('');

  const send = async (file: File, announced?: EvidenceFileRecord) => {
    setFault('');
    if (file.size > EVIDENCE_BYTES_AT_MOST) {
      const [has, megabytes] = [(file.size / MEGABYTE).toFixed(1), EVIDENCE_BYTES_AT_MOST / MEGABYTE];
      return setFault(translate('evidence-files.tooLarge', { name: file.name, has, megabytes }));
    }
    const step = (percent: number) => setProgress({ name: file.name, percent });
    step(0);
    try {
      const { id } =
        announced ??
        (await provider.post<EvidenceFileRecord>('evidence-files', { ...of, name: file.name }, { key: newKey() })).data;
      await upload(`evidence-files/${id}/content`, file, mediaOf(file), (sent, all) =>
        step(Math.round((sent / all) * 100)),
      );
    } catch (error) {
      setFault(error instanceof RequestFailed ? error.message : translate('shared.notReached'));
    }
    setProgress(undefined);
    void cache.invalidateQueries({ queryKey: ['evidence-files'] });
  };
  return { send, progress, fault };
}

/** As what it is sent; the service looks at its bytes, and refuses with a sentence what is something else. */
const mediaOf = ({ type }: File): string =>
  Object.values(EVIDENCE_KINDS).find((media) => media === type) ?? EVIDENCE_KINDS.pdf;
