import { add, divide, Exact, multiply, one, whole, zero } from './exact.js';

const SAFE = Number.MAX_SAFE_INTEGER;
const fits = (n: number) => n <= SAFE && n >= -SAFE;

/**
 * A sum that is still growing. It makes one fraction at its end instead of two for every part, which is most of what scoring a
 * tree costs; past 2^53 it goes on with fractions.
 */
export class RunningSum {
  private n = 0;
  private d = 1;
  private carried: Exact = zero;

  /** Begins anew: whoever adds up the same parts for everybody keeps one sum for it. */
  clear(): void {
    this.n = 0;
    this.d = 1;
    this.carried = zero;
  }

  /** Adds a value, or so many times a value. */
  add(value: Exact, times: Exact = one): void {
    const n = value.n * times.n;
    const d = value.d * times.d;
    if (d === this.d && fits(n) && fits(this.n + n)) {
      this.n += n;
      return;
    }
    // NaN, the mark of a BigInt fraction, fails every one of these comparisons.
    const factor = this.d / d;
    if (Number.isInteger(factor) && fits(n * factor) && fits(this.n + n * factor)) this.n += n * factor;
    else if (d <= SAFE && fits(n * this.d) && fits(this.n * d) && fits(this.n * d + n * this.d) && this.d * d <= SAFE) {
      this.n = this.n * d + n * this.d;
      this.d *= d;
    } else this.carried = add(this.carried, multiply(value, times));
  }

  /** What it has come to, divided by a whole number that is not 0. */
  dividedBy(many: number): Exact {
    if (this.carried === zero && this.d * many <= SAFE) return Exact.ratio(this.n, this.d * many);
    return divide(this.total(), whole(many));
  }

  /** What it has come to; 0 for nothing. */
  total(): Exact {
    const sum = this.n === 0 ? zero : Exact.ratio(this.n, this.d);
    return this.carried === zero ? sum : add(this.carried, sum);
  }
}
