import { z } from 'zod';
import { Problem, ProblemCode, PROBLEMS } from '../../contract/problem.js';

/** What a route is like, as far as that says how it can fail. */
export type RouteTraits = {
  word: string;
  isPublic: boolean;
  changes: boolean;
  hasBody: boolean;
  hasInput: boolean;
  creates: boolean;
  /** It names records, in its address or in its body. */
  names: boolean;
};

const MESSAGES: Readonly<Partial<Record<ProblemCode, string>>> = {
  'invalid-input': '填写的内容有误，没有保存任何改动。请按 errors 中的提示逐项改正后重新提交。',
  'not-signed-in': '请先登录。登录已过期的，请重新登录。',
  'wrong-credentials': '账号或密码不对。',
  'not-permitted': '您的账号没有这项权限。需要时请联系县委组织部。',
  'foreign-origin': '这个请求来自别的网站，已被拒绝。请从本系统的页面操作。',
  'not-found': '没有找到这条记录，或者不在您的范围内。请核对编号。',
  'no-such-route': '没有这个地址。接口说明见 /api/docs。',
  stale: '这条记录刚被别人改过（您的是第 1 版，现在是第 2 版），没有保存。请刷新，核对后再改。',
  'out-of-state': '这条记录现在的状态不能执行这一步。请刷新后查看可用的操作。',
  'already-exists': '同样的记录已经存在，没有重复保存。请打开已有的记录修改。',
  'in-progress': '同一个请求刚刚已经办理，没有重复保存。请原样重发一次，即可得到结果。',
  'still-needed': '引用的记录不存在，或仍被其他记录使用，没有保存。',
  'window-closed': '评估周期现在不接受录入。请等周期启动，或者请县委组织部办理。',
  'second-person': '这一步须由另一位同志办理：上一步是您本人办的。',
  'needs-unmet': '办法要求的内容还不齐，没有办理。请按 details 补齐。',
  'too-large': '提交的内容过大，没有保存。请分批提交。',
  'unsupported-media-type': '请以 application/json 提交。',
  'key-reused': '这个幂等键已经用于另一个请求。请换一个新的键再提交。',
  'rule-set-faulty': '办法没有通过检查，或者有一个例子不对。请按 details 逐项改正。',
  'account-locked': '账号因连续输错已锁定，约 15 分钟后可再试。',
  'too-many': '请求过于频繁，请稍后再试。',
  unexpected: '程序出错，没有保存任何改动。请把请求编号告诉技术人员。',
  'not-ready': '服务还没有准备好，请稍后再试。',
  overlapping: '与已有的一条记录时间重叠，没有保存。请先改正那一条。',
  'contributions-clash': '同一个数据有两个来源，没有核算。请按 details 留下一个。',
  superseded: '这份结果已被更正后的结果取代。请打开新的结果。',
  'evaluators-differ': '两个评估器的结论不一致，没有封存。请把 details 交给技术人员。',
};

/** The ways a route can fail, by what it is like. */
export function problemsOf(route: RouteTraits): ProblemCode[] {
  const { word, isPublic, changes, hasBody, hasInput, creates, names } = route;
  const found: [ProblemCode, boolean][] = [
    ['invalid-input', hasInput],
    ['not-signed-in', !isPublic],
    ['wrong-credentials', isPublic && changes],
    ['not-permitted', !isPublic || word === 'health'],
    ['foreign-origin', changes],
    ['not-found', names],
    ['stale', changes && !isPublic && !creates],
    ['out-of-state', changes && !isPublic && !creates],
    ['already-exists', creates],
    ['in-progress', creates && !isPublic],
    ['still-needed', creates],
    ['window-closed', changes && !isPublic],
    ['second-person', changes && !isPublic && !creates],
    ['needs-unmet', changes && !isPublic],
    ['overlapping', changes && ['cadres', 'leaves', 'postings'].includes(word)],
    ['contributions-clash', changes && word === 'results'],
    ['superseded', changes && word === 'results'],
    ['evaluators-differ', changes && word === 'results'],
    ['too-large', hasBody],
    ['unsupported-media-type', hasBody],
    ['key-reused', creates && !isPublic],
    ['rule-set-faulty', changes && ['rule-sets', 'cycles', 'results'].includes(word)],
    ['account-locked', isPublic && changes],
    ['too-many', isPublic && changes],
    ['not-ready', word === 'health'],
    ['unexpected', true],
  ];
  return found.flatMap(([code, can]) => (can ? [code] : []));
}

/** The answers with which a route says that it failed: one for each status, with an example of every code. */
export function problemResponses(codes: readonly ProblemCode[]): Record<string, object> {
  const responses: Record<
    string,
    { description: string; content: Record<string, { schema: object; examples: Record<string, object> }> }
  > = {};
  for (const code of codes) {
    const status = String(PROBLEMS[code]);
    const response = (responses[status] ??= {
      description: '',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples: {} } },
    });
    response.description += `${response.description ? ' · ' : ''}${code}`;
    response.content['application/problem+json']!.examples[code] = { $ref: `#/components/examples/${code}` };
  }
  return responses;
}

/** An example of every way to fail, by its code. */
export function problemExamples(): Record<string, { value: Problem }> {
  return Object.fromEntries(ProblemCode.options.map((code) => [code, { value: exampleOf(code) }]));
}

function exampleOf(code: ProblemCode): Problem {
  const requestId = '0b9f3c1e-7d52-4c8a-9a51-3f0d1c2b4a6e';
  const problem = { code, message: MESSAGES[code] ?? code, requestId };
  if (code === 'invalid-input')
    return { ...problem, errors: [{ pointer: '/name', in: 'body', message: '数值过小：期望 string >=1 字符' }] };
  if (code === 'stale')
    return { ...problem, details: { word: 'areas', yours: { version: 1 }, current: { version: 2 } } };
  return problem;
}

/** The schema of {@link Problem}, as the document writes schemas. */
export function problemSchema(): object {
  const { $schema: _, ...schema } = z.toJSONSchema(Problem, { target: 'openapi-3.0' });
  return schema;
}
