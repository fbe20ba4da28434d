import type { Random } from './random.js';

/** A village: its 12-digit code begins with the 9 digits of its township. */
export type Village = { code: string; name: string };
/** A township: its 9-digit code begins with the 6 digits of its county. */
export type Township = { code: string; name: string; villages: Village[] };

const VILLAGE_FIRST = [...'石竹松梅杉桐枫柳茶桃梨桂荷沙泉溪塘井云雁鹤鹿龙凤青白黄乌长大小高上下东南西北前后新古'];
const VILLAGE_SECOND = [...'湾坪坳冲垄畈洲滩塘坡岭坎背脚桥渡口湖田园坝岗寨屋场'];
const TOWNSHIP_FIRST = [...'青石麦燕孟湖久高陶马平安永和兴长清白金银双三万太古新'];
const TOWNSHIP_SECOND = [...'坪桥川湾河口丰岭溪鞍阳水山田关店塘洲江湖'];

/** The ten townships of the fictional county 云溪县 and their 23 villages. None is meant to be a real place. */
const YUNXI: readonly (readonly [township: string, villages: readonly string[]])[] = [
  ['青坪镇', ['石湾村', '竹垄村', '下畈村']],
  ['石桥镇', ['长垄村', '泉塘村']],
  ['麦川镇', ['云坪村', '麻冲村']],
  ['燕湾乡', ['白竹村', '沙背村']],
  ['孟河镇', ['柳塘村', '鹤渡村']],
  ['湖口镇', ['南畈村', '荷背村']],
  ['久丰乡', ['松涧村', '枫坳村']],
  ['高岭乡', ['岭背村', '云脚村', '石坎村']],
  ['陶溪乡', ['梨坳村', '清滩村', '茶坡村']],
  ['马鞍乡', ['雁洲村', '鞍背村']],
];

/** The three digits of a township: towns (镇) from 101, townships (乡) from 201, as statistical codes have it. */
function townshipDigits(name: string, index: number): string {
  return String((name.endsWith('镇') ? 101 : 201) + index);
}

/** Gives names their codes: county 6 digits, township 9, village 12 (villages from 201). */
function withCodes(county: string, names: readonly (readonly [string, readonly string[]])[]): Township[] {
  return names.map(([name, villages], index) => {
    const code = county + townshipDigits(name, index);
    return {
      code,
      name,
      villages: villages.map((village, at) => ({ code: code + String(201 + at), name: village })),
    };
  });
}

/** The townships and villages of 云溪县 under this county code. */
export function yunxiTownships(county: string): Township[] {
  return withCodes(county, YUNXI);
}

/** So many invented villages, two to eight a township. */
export function inventTownships(county: string, villages: number, random: Random): Township[] {
  const perTownship = Math.min(8, Math.max(2, Math.round(villages / 12)));
  const names: [string, string[]][] = [];
  const used = new Set<string>();
  const unused = (first: readonly string[], second: readonly string[], last: string): string => {
    for (;;) {
      const name = random.pick(first) + random.pick(second) + last;
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  for (let left = villages; left > 0; left -= perTownship) {
    const here = Math.min(perTownship, left);
    const township = unused(TOWNSHIP_FIRST, TOWNSHIP_SECOND, random.chance(0.6) ? '镇' : '乡');
    names.push([township, Array.from({ length: here }, () => unused(VILLAGE_FIRST, VILLAGE_SECOND, '村'))]);
  }
  return withCodes(county, names);
}
