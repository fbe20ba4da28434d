import stringWidth from 'string-width';
import type { ActivationSlip } from './contract/records/account.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './seed/demo-accounts.js';

/** What a person reads when the demonstration is up. */
export function demoWelcome(address: string, now: string): string {
  const day = `${now.slice(0, 10)} ${now.slice(11, 16)}`;
  const logins = DEMO_ACCOUNTS.map(({ login, does }) => `    ${pad(login, 12)}${pad(does.zh, 34)}${does.en}`);
  return [
    '',
    `四方评演示已启动： ${address}    （按 Ctrl+C 停止）`,
    `  演示县“云溪县”，人物与结果均为虚构。演示时钟从北京时间 ${day} 走起。`,
    `  演示账号（密码都是 ${DEMO_PASSWORD}）：`,
    ...logins,
    `  接口说明： ${address}/api/docs`,
    '  正式使用请设置 SIFANG_DEMO=off，从空库开始。',
    '',
    `The Sifang demonstration is up: ${address}    (Ctrl+C stops it)`,
    `  The county 云溪县, its people and results are invented. The demonstration's clock starts at ${day}, Beijing time.`,
    `  The accounts above are one for each role; every password is ${DEMO_PASSWORD}`,
    `  Routes: ${address}/api/docs`,
    '  For real use set SIFANG_DEMO=off and begin with an empty database.',
    '',
  ].join('\n');
}

/** What a person reads when the service is up for real use; `slip` lets the first operator in, this once. */
export function welcome(address: string, slip: ActivationSlip | undefined): string {
  const up = [
    '',
    `四方评已启动： ${address}    接口说明： ${address}/api/docs`,
    `Sifang is up. Routes: ${address}/api/docs`,
    '',
  ];
  if (!slip) return up.join('\n');
  const until = slip.expiresAt.slice(0, 10);
  const { code, secret, login } = slip;
  const link = `${address}/activate#${code}`;
  return [
    ...up,
    `还没有人启用账号。第一个技术人员账号“${login}”的一次性链接（${until} 前有效，只显示这一次）：`,
    `Nobody has an account yet. The one-time link of the first operator "${login}" (until ${until}, shown this once):`,
    `    ${link}`,
    `    第二密码 second secret: ${secret}`,
    '',
  ].join('\n');
}

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - stringWidth(text)));
}
