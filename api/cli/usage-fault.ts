import type { Command, CommanderError } from 'commander';
import { nearestName } from '../core/nearest-name.js';
import { Fault, meant } from './fault.js';

/**
 * What is wrong with the words of a command, as a sentence that names the nearest right one. Null when nothing is: help was shown.
 * @param args the words of the command, without the program's own name
 */
export function usageFault(error: CommanderError, program: Command, args: readonly string[]): Fault | null {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const verb = program.commands.find((one) => args.includes(one.name()));
  const usage = verb && { zh: `用法：${verb.name()} ${verb.usage()}`, en: `Usage: ${verb.name()} ${verb.usage()}` };
  switch (error.code) {
    case 'commander.unknownCommand': {
      const names = program.commands.map((one) => one.name());
      const nearest = meant(nearestName(named, names));
      return new Fault({
        zh: `没有“${named}”这个命令，可以用 ${names.join('、')}。${nearest.zh}`,
        en: `There is no command "${named}"; it is one of ${names.join(', ')}.${nearest.en}`,
      });
    }
    case 'commander.unknownOption': {
      const flags = ['--help', '--lang', ...(verb?.options ?? []).flatMap(({ long }) => long ?? [])];
      const known = [...new Set(flags)];
      const nearest = meant(nearestName(named, known));
      return new Fault({
        zh: `${verb ? `${verb.name()} ` : ''}没有选项“${named}”，可以用 ${known.join('、')}。${nearest.zh}`,
        en: `${verb ? verb.name() : 'sifang'} has no option "${named}"; it is one of ${known.join(', ')}.${nearest.en}`,
      });
    }
    case 'commander.missingArgument':
      return new Fault({
        zh: `缺少<${named}>。${usage?.zh ?? ''}`,
        en: `<${named}> is missing. ${usage?.en ?? ''}`,
      });
    case 'commander.excessArguments':
      return new Fault({ zh: `参数多了。${usage?.zh ?? ''}`, en: `There are too many arguments. ${usage?.en ?? ''}` });
    case 'commander.optionMissingArgument': {
      const [flag = named] = named.split(' ');
      return new Fault({ zh: `${flag} 后面缺少取值。`, en: `${flag} needs a value after it.` });
    }
    default:
      if (error.code.startsWith('commander.help')) return null;
      return new Fault({ zh: `命令有误：${error.message}`, en: error.message });
  }
}
