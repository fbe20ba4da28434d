import type { ExemptionRecord } from '../contract/records/exemption.js';
import type { FindingRecord } from '../contract/records/finding.js';
import type { QuestionRow } from '../contract/records/question.js';
import { rowOf } from './row.js';

/** The same conduct found again after an exemption was granted for it, or another exemption asked for it. */
export function repeatsAfterExemption(
  exemptions: readonly ExemptionRecord[],
  findings: readonly FindingRecord[],
): QuestionRow[] {
  const granted = exemptions.filter(({ state, decidedOn }) => decidedOn !== null && state === 'granted');
  return granted.flatMap((before) => {
    const { entityKind, entityCode, codes, areaCode } = before;
    const sentence = (zh: string, en: string) => ({
      zh: `${before.decidedOn} 容错认定（${before.number}）后${zh}`,
      en: `${en} after the exemption ${before.number} of ${before.decidedOn}`,
    });
    const again = findings
      .filter((one) => one.entityKind === entityKind && one.entityCode === entityCode)
      .filter(({ code, day, state }) => state === 'confirmed' && codes.includes(code) && day > before.decidedOn!)
      .map((one) =>
        rowOf({
          word: 'findings',
          recordId: one.id,
          code: entityCode,
          areaCode,
          text: sentence(`又出现同一情形（${one.number}）`, `the same conduct again (${one.number})`),
          at: one.createdAt,
        }),
      );
    const asked = exemptions
      .filter((one) => one.entityKind === entityKind && one.entityCode === entityCode && one.id !== before.id)
      .filter((one) => one.requestedOn > before.decidedOn! && one.codes.some((code) => codes.includes(code)))
      .map((one) =>
        rowOf({
          word: 'exemptions',
          recordId: one.id,
          code: entityCode,
          areaCode,
          text: sentence(`再次申请容错（${one.number}）`, `asked again (${one.number})`),
          at: one.createdAt,
        }),
      );
    return [...again, ...asked];
  });
}
