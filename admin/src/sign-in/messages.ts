import type { Messages } from '../i18n/message.js';

export const signIn = {
  name: { zh: '登录', en: 'Sign in' },
  lead: { zh: '驻村干部履职评估', en: 'Assessment of posted cadres' },
  login: { zh: '账号', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  entering: { zh: '正在登录……', en: 'Signing in…' },
  firstTime: { zh: '第一次登录：用激活单启用账号', en: 'First time: activate your account with the slip' },
  forgotten: {
    zh: '忘记密码，请找技术人员重印激活单。',
    en: 'Forgot the password? Ask your technician for a new slip.',
  },
  offline: {
    zh: '没有连上服务，请检查网络后再试。',
    en: 'The service was not reached. Check the network and try again.',
  },
  activation: {
    name: { zh: '启用账号', en: 'Activate an account' },
    lead: {
      zh: '照两张纸上的号码填写，再定一个自己的密码。',
      en: 'Fill in the numbers of both papers and choose a password of your own.',
    },
    code: { zh: '激活码', en: 'Code' },
    secret: { zh: '第二密码', en: 'Second secret' },
    password: { zh: '自己的密码', en: 'Your password' },
    passwordHint: { zh: '至少 10 个字符', en: 'At least 10 characters' },
    again: { zh: '再输一遍', en: 'Once more' },
    differ: { zh: '两遍不一样', en: 'These two differ' },
    short: { zh: '至少 10 个字符', en: 'At least 10 characters' },
    activate: { zh: '启用并登录', en: 'Activate and sign in' },
    back: { zh: '已有账号，去登录', en: 'Sign in with an account' },
  },
  again: {
    title: { zh: '登录已过期', en: 'Your session has ended' },
    lead: {
      zh: '填好的内容都还在。请再输一次密码，然后接着办。',
      en: 'What you typed is all still here. Enter your password again and go on.',
    },
    goOn: { zh: '登录并接着办', en: 'Sign in and go on' },
    leave: { zh: '退出，换别的账号', en: 'Leave and use another account' },
  },
} as const satisfies Messages;
