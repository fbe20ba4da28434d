import { nearestName } from '../core/nearest-name.js';
import { Fault, meant } from './fault.js';

/** Reads the value of an option that takes one of a few words. @throws Fault that names them and the nearest */
export function oneOf<T extends string>(option: string, choices: readonly T[]) {
  return (value: string): T => {
    const choice = choices.find((one) => one === value);
    if (choice !== undefined) return choice;
    const nearest = meant(nearestName(value, choices));
    throw new Fault({
      zh: `${option} 不能是“${value}”，可以是 ${choices.join('、')}。${nearest.zh}`,
      en: `${option} cannot be "${value}"; it is one of ${choices.join(', ')}.${nearest.en}`,
    });
  };
}

/** Reads the value of an option that is a whole number, as it was written. @throws Fault when it is none, or too small */
export function wholeNumber(option: string, atLeast: number) {
  return (value: string): string => {
    if (/^\d{1,9}$/.test(value) && Number(value) >= atLeast) return value;
    throw new Fault({
      zh: `${option} 不能是“${value}”，应为不小于 ${atLeast} 的整数。`,
      en: `${option} cannot be "${value}"; it is a whole number of at least ${atLeast}.`,
    });
  };
}

/** The same for an option that may be written with several values. */
export function wholeNumbers(option: string, atLeast: number) {
  const read = wholeNumber(option, atLeast);
  const values: string[] = [];
  return (value: string): string[] => {
    values.push(read(value));
    return [...values];
  };
}
