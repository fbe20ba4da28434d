import type { Random } from './random.js';

/** Surnames the invented people bear. Names are put together at random; a likeness to a real person is chance. */
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  '欧阳',
  '上官',
];

const FIRST = [...'文明建晓志永家春海国思雨子云一天安立书景星若远佳清知承伯以向小秋映长可望维问怀'];
const SECOND = [...'华平军峰林强东生辉刚杰涛宁瑞成毅川航远朗松柏禾然舟岩芳敏静娟燕琳雪梅兰霞莉欣怡悦岚遥宜青'];

/** An invented full name, one in eight with a single given character. */
export function inventName(random: Random): string {
  const surname = random.pick(SURNAMES);
  return random.chance(1 / 8) ? surname + random.pick(SECOND) : surname + random.pick(FIRST) + random.pick(SECOND);
}

/** Invented names of which no two are equal, and none is in `taken`. */
export function inventNames(howMany: number, random: Random, taken: Iterable<string> = []): string[] {
  const used = new Set(taken);
  const names: string[] = [];
  while (names.length < howMany) {
    const name = inventName(random);
    if (used.has(name)) continue;
    used.add(name);
    names.push(name);
  }
  return names;
}
