/** The office that signs for a county. */
export const office = (county: string, language: 'zh' | 'en'): string =>
  language === 'zh' ? `中共${county}委组织部` : `Organisation Department of the Party committee of ${county}`;
