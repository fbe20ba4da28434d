import type { Messages } from '../i18n/message.js';

export const evidenceFiles = {
  name: { zh: '佐证文件', en: 'Files of evidence' },
  hint: {
    zh: '可不传。PDF、JPEG、PNG，每份不超过 %{megabytes} MB，最多 %{files} 份；传了不删，撤回的仍列在这里。',
    en: 'Never asked for. PDF, JPEG or PNG, each up to %{megabytes} MB, at most %{files}; none is removed, what is withdrawn stays listed.',
  },
  none: { zh: '没有佐证文件。', en: 'None.' },
  add: { zh: '加一份佐证', en: 'Add a file' },
  again: { zh: '重新传', en: 'Send it again' },
  sending: { zh: '正在传“%{name}”：%{percent}%', en: 'Sending “%{name}”: %{percent}%' },
  tooLarge: {
    zh: '“%{name}”有 %{has} MB，超过 %{megabytes} MB。请压缩或者分成几份再送。',
    en: '“%{name}” has %{has} MB, more than %{megabytes} MB. Compress it or send it in parts.',
  },
  size: { zh: '%{size} KB', en: '%{size} KB' },
  hash: { zh: '校验值 SHA-256 %{hash}', en: 'SHA-256 %{hash}' },
  fields: { state: { zh: '状态', en: 'State' } },
  choices: {
    state: {
      announced: { zh: '没有传完', en: 'Not here yet' },
      kept: { zh: '已存', en: 'Kept' },
      withdrawn: { zh: '已撤回', en: 'Withdrawn' },
    },
  },
  moves: { keep: { zh: '传文件', en: 'Send the file' }, withdraw: { zh: '撤回', en: 'Withdraw' } },
  moveHints: {
    withdraw: {
      zh: '撤回后不再作为佐证，文件和原因仍留在记录里。',
      en: 'It no longer counts as evidence; the file and the reason stay on record.',
    },
  },
} as const satisfies Messages;
