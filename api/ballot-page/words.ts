import type { Title } from '../contract/fields.js';
import type { Post } from '../contract/records/posting.js';

/** What the page says. It is read slowly, by people of seventy, and read out to those who cannot read: short sentences, no word of ours. */
export const WORDS = {
  title: { zh: '群众测评', en: 'Villagers’ ballot' },
  enterTitle: { zh: '输入票码', en: 'Enter the code' },
  enter: {
    zh: '请照纸上的票码输入，16个字符，大小写、空格、横杠都不要紧。有二维码的，扫一扫更方便。',
    en: 'Enter the code on your slip, 16 characters; case, spaces and dashes do not matter. Scanning the QR code is easier.',
  },
  code: { zh: '票码', en: 'Code' },
  number: { zh: '票号（票码旁边的数字）', en: 'Number of the slip (beside the code)' },
  begin: { zh: '开始', en: 'Begin' },
  ask: {
    zh: '这半年办的事，您满意吗？一样一样点。',
    en: 'Are you satisfied with what was done this half-year? Tap one answer each.',
  },
  listen: { zh: '▶ 听本地话念一遍', en: '▶ Listen in the local dialect' },
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '上一位', en: 'Back' },
  clear: { zh: '这一页重填', en: 'Clear this page' },
  reviewTitle: { zh: '再看一遍', en: 'Look once more' },
  review: {
    zh: '都对的话，点最下面的“交票”。要改的，点“改”。',
    en: 'If all is right, tap “Cast” at the end. To change something, tap “Change”.',
  },
  change: { zh: '改', en: 'Change' },
  open: { zh: '没有选', en: 'open' },
  helpedTitle: { zh: '有人帮您念、帮您点吗？', en: 'Did somebody read it out or tap for you?' },
  notHelped: { zh: '自己点的', en: 'No, I did it myself' },
  helped: { zh: '有人帮', en: 'Yes' },
  helper: {
    zh: '家里人、您信得过的人可以帮。村干部和被评的人不能帮，也不能发票、收票。有没有人帮，只记全村的人数。',
    en: 'Family and people you trust may help. Village officials and those assessed may not, nor may they hand out or collect slips. Only how many of the village were helped is kept.',
  },
  secrecy: {
    zh: '全部点完才交票，交票以前都能改。票上不记名字，村里、乡里和被评的人都看不到您点了什么。',
    en: 'Nothing is sent before you cast it, and until then you can change it. No name is on the ballot; neither the village nor the township nor those assessed can see what you chose.',
  },
  cast: { zh: '交票', en: 'Cast' },
  doneTitle: { zh: '收到了，谢谢您！', en: 'Received. Thank you!' },
  done: {
    zh: '票上没有您的名字。村里、乡里和被评的人都看不到您点了什么。这张票用过了，纸可以撕掉。',
    en: 'Your name is not on the ballot. Neither the village nor the township nor those assessed can see what you chose. The slip is used; you may tear it up.',
  },
  missingHelp: { zh: '还差一样：有没有人帮您，请点一下。', en: 'One thing is open: say whether somebody helped you.' },
  again: { zh: '重新输入票码', en: 'Enter a code' },
  photo: { zh: '照片', en: 'Photo' },
} as const satisfies Record<string, Title>;

/** Who it is, as people know them. */
export const WHO: Readonly<Record<Post, Title>> = {
  firstSecretary: { zh: '你们村的第一书记', en: 'First secretary of your village' },
  teamLeader: { zh: '你们村驻村工作队的队长', en: 'Leader of the work team in your village' },
  teamMember: { zh: '你们村驻村工作队的队员', en: 'Member of the work team in your village' },
  townshipTeamMember: {
    zh: '乡镇工作队的队员，联系你们村',
    en: 'Member of the township’s team who serves your village',
  },
};
