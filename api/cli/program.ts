import { Command, CommanderError, Option } from 'commander';
import stringWidth from 'string-width';
import { Role } from '../contract/account.js';
import { EntityKind } from '../contract/fields.js';
import { bench } from './bench.js';
import { burden, HALVES } from './burden.js';
import { calendar, dayOption } from './calendar.js';
import { check } from './check.js';
import { oneOf, wholeNumber, wholeNumbers } from './choice.js';
import { cohortHelp } from './cohort-help.js';
import { coverage } from './coverage.js';
import { demo } from './demo.js';
import { examples } from './examples.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { extendsTemplate } from './extends.js';
import { draw } from './draw.js';
import { Fault, fileFault } from './fault.js';
import { LANGUAGES, type Language, say } from './language.js';
import { diagnosticLine } from './print.js';
import { lint } from './lint.js';
import { raters } from './raters.js';
import { schema } from './schema.js';
import { score } from './score.js';
import { ENGINES } from './score-file.js';
import { usageFault } from './usage-fault.js';
import { verify } from './verify.js';
import { whyNot } from './why-not.js';

// The verbs that start the service bring all of it with them; who scores a file keeps that memory for the file.
const watchHalfYear = async (options: { lang: Language }): Promise<number> =>
  (await import('./half-year.js')).watchHalfYear(options);
const slip = async (login: string | undefined, options: { lang: Language }): Promise<number> =>
  (await import('./slip.js')).slip(login, options);

/** Runs the command line and returns the exit code. Whatever goes wrong is told in the reader's language, never as a stack. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const isForMachines = args.includes('--json');
  let lang: Language = 'zh';
  try {
    const { lang: spoken, rest } = languageIn(args);
    lang = spoken;
    const done = { exitCode: 0 };
    const program = programIn(lang, done);
    try {
      await program.parseAsync(rest, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      const fault = usageFault(error, program, rest);
      if (fault) throw fault;
      return error.exitCode;
    }
    return done.exitCode;
  } catch (error) {
    const fault = error instanceof Fault ? error : (fileFault(error) ?? bug(error));
    tell(fault, lang, isForMachines);
    return fault.exitCode;
  }
}

/** Takes `--lang` out of the arguments; it may stand anywhere. @throws Fault for a language that is not spoken */
function languageIn(args: readonly string[]): { lang: Language; rest: string[] } {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return { lang: 'zh', rest: [...args] };
  const isApart = args[at] === '--lang';
  const word = isApart ? (args[at + 1] ?? '') : args[at]!.slice('--lang='.length);
  return { lang: oneOf('--lang', LANGUAGES)(word), rest: args.toSpliced(at, isApart ? 2 : 1) };
}

function tell({ said, diagnostics }: Fault, lang: Language, isForMachines: boolean): void {
  if (isForMachines) console.error(JSON.stringify({ message: said, diagnostics }));
  else console.error([said[lang], ...diagnostics.map((one) => diagnosticLine(one, lang))].join('\n'));
}

/** An error nobody foresaw is a fault of the program, not of the reader. */
function bug(error: unknown): Fault {
  const text = error instanceof Error ? error.message : String(error);
  return new Fault({
    zh: `程序出错：${text}。这不是您的操作问题，请把所用的命令和这句话报给维护人员。`,
    en: `The program failed: ${text}. This is not your mistake; report it with the command you used.`,
  });
}

const BENCH = { ruleSet: 'rules/half-year/2026-01-01.json', rounds: '7', scale: ['5000', '563000'], measures: '3' };

type Options = { lang: Language } & Record<string, unknown>;

function programIn(lang: Language, done: { exitCode: number }): Command {
  const t = (zh: string, en: string) => say(lang, zh, en);
  const program = new Command('sifang').usage(t('<命令> [选项]', '<command> [options]'));
  const headings: Record<string, string> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  };
  program
    .description(
      t(
        '四方评：按写成数据的办法评估驻村驻镇干部。',
        'Sifang: scores cadres posted to villages and townships by a regulation that is data.',
      ),
    )
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', t('显示用法', 'show how it is used'))
    .helpCommand(false)
    .configureHelp({
      helpWidth: 120,
      displayWidth: stringWidth,
      styleTitle: (title) => t(headings[title] ?? title, title),
      subcommandTerm: (verb) => `${verb.name()} ${verb.usage().replace(/^\[\S+\] ?/, '')}`.trim(),
    })
    .addHelpText(
      'after',
      t(
        '\n每个命令都有自己的用法，例如 score --help 里有批次文件的格式和可以直接运行的例子。\n退出码：0 正常，1 输入有误或检查不通过。\nIn English: --lang en',
        '\nEach command has its own help; score --help describes the cohort format with an example that runs.\nExit code: 0 all is well, 1 wrong input or a failed check.\n中文：--lang zh',
      ),
    );

  const verb = (name: string, usage: string, description: string) => {
    const command = program.command(`${name} ${usage}`.trim()).description(description);
    return command.usage(`${t('[选项]', '[options]')} ${usage}`.trim());
  };
  const shared = (command: Command, ...more: Option[]) => {
    for (const option of more) command.addOption(option);
    return command.addOption(
      new Option('--lang <zh|en>', t('语言，默认中文', 'language; Chinese unless said otherwise')),
    );
  };
  const json = () => new Option('--json', t('输出 JSON，供程序读取', 'JSON, for machines'));
  const option = (flags: string, zh: string, en: string) => new Option(flags, t(zh, en));
  const run =
    <A extends unknown[]>(action: (...args: [...A, never]) => Promise<number>, defaults: object = {}) =>
    async (...args: unknown[]) => {
      const operands = args.slice(0, -2) as A;
      const options: Options = { ...defaults, ...(args.at(-2) as object), lang };
      done.exitCode = await action(...operands, options as never);
    };

  shared(
    verb(
      'check',
      t('<文件或文件夹...>', '<files...>'),
      t('检查规则文件：每处错误在哪里、怎样改', 'every fault of rule files, with what to do'),
    ),
    json(),
  ).action(run(check));
  shared(
    verb(
      'lint',
      t('<文件或文件夹...>', '<files...>'),
      t('对照减负规则：哪些不该考核，为什么', 'what the burden-reduction rules strike, and why'),
    ),
    option('--strict', '警告没有答复也算不通过', 'fail on warnings without an answer too'),
    json(),
  ).action(run(lint));
  shared(
    verb(
      'burden',
      t('<规则文件>', '<rule-set>'),
      t('负担：每方要填多少、花多久', 'what a measure asks of each side, and how long it takes'),
    ),
    option('--cohort <file>', '批次文件，默认虚构的演示县', 'cohort file; the invented county by default'),
    option(
      '--half <half>',
      'first 上半年、second 下半年，默认批次自己的',
      "first or second; the cohort's own by default",
    ).argParser(oneOf('--half', HALVES)),
    json(),
  ).action(run(burden));
  shared(
    verb(
      'examples',
      t('<文件或文件夹...>', '<files...>'),
      t('运行规则文件旁的例子', 'run the worked examples beside rule sets'),
    ),
    json(),
  ).action(run(examples));
  shared(
    verb(
      'coverage',
      t('<文件或文件夹...>', '<files...>'),
      t('例子走到了每一条款的哪些地方', 'what the worked examples show of every clause'),
    ),
    option('--strict', '有条款没有走全也算不通过', 'fail when a clause is not shown whole'),
    json(),
  ).action(run(coverage));
  shared(
    verb(
      'extends',
      t('<规则文件>', '<rule-set>'),
      t('县细则对模板改了什么、是否在权限内', 'what a county changed in its template, and whether it may'),
    ),
    json(),
  ).action(run(extendsTemplate));
  shared(
    verb(
      'score',
      t('<规则文件> <批次文件>', '<rule-set> <cohorts>'),
      t('核算：得分、建议等次、缺什么', 'points, proposed grades, what to chase'),
    ),
    option(
      '--engine <engine>',
      'compiled 编译后的条件（默认）、reference 即 json-rules-engine、both 两者逐条对照',
      'compiled (default), reference (json-rules-engine), or both, compared rule by rule',
    ).argParser(oneOf('--engine', ENGINES)),
    option(
      '--out <file>',
      '把全部结果写入文件：.ndjson 一个结果一行，其他为一个 JSON',
      'write all results to a file: .ndjson one result a line, else one JSON text',
    ),
    option('--kind <kind>', '表里列哪类对象，默认干部', 'the kind of entity that the table shows; cadres by default'),
    json(),
  )
    .addHelpText('after', cohortHelp(lang))
    .action(run(score, { engine: 'compiled' }));
  shared(
    verb(
      'explain',
      t('<规则文件> <批次文件> <代码>', '<rule-set> <cohorts> <code>'),
      t('一个人的结果，逐行说明', 'one result, line by line'),
    ),
    option(
      '--viewer <role>',
      '谁在看；保密的原因只给该看的人。默认县级组织部门',
      'who reads it; confidential reasons are told only to those who may know. The county organisation department by default',
    ).argParser(oneOf('--viewer', Role.options)),
    json(),
  ).action(run(explain, { viewer: 'countyOrganisation' }));
  shared(
    verb(
      'diff',
      t('<旧规则文件> <新规则文件>', '<old> <new>'),
      t('两个规则文件有什么不同，改动使谁的档次变化', 'what differs between two rule sets, and whom it moves'),
    ),
    option(
      '--cohort <file>',
      '批次文件：改前改后各算一遍，每处改动再单独算一遍',
      'a cohort file, scored by both and once more with every change alone',
    ),
    json(),
  ).action(run(diff));
  shared(
    verb(
      'raters',
      t('[规则文件] [批次文件]', '[rule-set] [cohorts]'),
      t(
        '评分里值得问一问的：偏宽偏严、拉不开、雷同、轮流',
        'what to ask about the marks: lenience, spread, copies, turns',
      ),
    ),
    option(
      '--by <kind>',
      '干部的评分由哪一类对象打的，也按它看轮流，默认乡镇',
      'whose marks a cadre got, by the kind it links to; townships by default',
    ).argParser(oneOf('--by', EntityKind.options)),
    option(
      '--trial <groups>',
      '不读文件：在这么多组虚构评分里埋入偏差，看问得准不准',
      'reads no file: plants biases in so many invented groups and shows how well they are found',
    ).argParser(wholeNumber('--trial', 1)),
    json(),
  ).action(run(raters, { by: 'township' }));
  shared(
    verb(
      'draw',
      t('<规则文件> <名册文件>', '<rule-set> <roll>'),
      t('按抽样方案抽取，种子留底，人人可复核', 'draw a sample that anyone can repeat from the recorded seed'),
    ),
    option('--plan <id>', '抽样方案的编号', 'the id of the sampling plan'),
    option(
      '--seed <text>',
      '当众产生并记录的种子，如摇号的数字',
      'the seed, made in public and recorded, such as dice',
    ),
    json(),
  )
    .addHelpText(
      'after',
      t(
        '\n名册是一个 JSON 数组：[{"code":"H001","place":"石湾村","strata":["ordinary"]}, …]',
        '\nThe roll is a JSON list: [{"code":"H001","place":"shiwan","strata":["ordinary"]}, …]',
      ),
    )
    .action(run(draw));
  shared(
    verb(
      'calendar',
      t('<规则文件>', '<rule-set>'),
      t('下两个半年逐日的日程，按工作日历推算', 'the next two half-years day by day, by the official calendar'),
    ),
    option('--from <day>', '从哪一天看起，默认今天', 'from which day; today by default').argParser(dayOption('--from')),
    json(),
  ).action(run(calendar));
  shared(
    verb(
      'why-not',
      t('<规则文件> <批次文件> <代码>', '<rule-set> <cohorts> <code>'),
      t('改变哪一两项数据就能评上更好的等次', 'which one or two changes would have given a better grade'),
    ),
    option('--grade <grade>', '问哪个等次，默认高一等', 'which grade; the next better one by default'),
    json(),
  ).action(run(whyNot));
  shared(
    verb('bench', '', t('速度与内存，以倍数表示', 'speed and memory as ratios')),
    option(
      '--rule-set <file>',
      '规则文件，默认 rules/half-year/2026-01-01.json',
      'rule set; rules/half-year/2026-01-01.json by default',
    ),
    option('--rounds <n>', '轮数，取中位数，默认 7', 'rounds, of which the median counts; 7 by default').argParser(
      wholeNumber('--rounds', 1),
    ),
    option(
      '--scale <cadres...>',
      '规模测试的人数，0 为不测，默认 5000 563000',
      'how many cadres to score, 0 for none; 5000 563000 by default',
    ).argParser(wholeNumbers('--scale', 0)),
    option(
      '--measures <n>',
      '再测几部最大的办法，默认 3',
      'how many of the largest measures to measure too; 3 by default',
    ).argParser(wholeNumber('--measures', 0)),
    json(),
  ).action(run(bench, BENCH));
  shared(
    verb(
      'verify',
      t('<导出文件>', '<export>'),
      t('离线重算一期封存的结果，核对全部封印', 'recompute a sealed cycle offline and check every seal'),
    ),
    json(),
  ).action(run(verify));
  shared(
    verb(
      'half-year',
      '',
      t(
        '看演示县 2026 年两个半年怎样走完：从排期到最后一次复核，最后核验',
        'watch two half-years of the invented county over HTTP, to the last review',
      ),
    ),
  ).action(run(watchHalfYear));

  shared(
    verb(
      'slip',
      t('[账号]', '[login]'),
      t(
        '没有人能登录时，在服务器上打印一次性链接：新的技术人员，或者这个账号',
        'when nobody can sign in: a one-time link for a new operator, or for this login',
      ),
    ),
  ).action(run(slip));

  shared(verb('demo', '', t('在虚构的县上跑一遍半年评估', 'the half-year on an invented county'))).action(run(demo));
  shared(
    verb('schema', '', t('由数据约定生成编辑器用的 JSON Schema', 'write the JSON Schemas of rule files')),
    option('--check', '只检查是否过时', 'only tell whether they are stale'),
  ).action(run(schema));
  return program;
}
