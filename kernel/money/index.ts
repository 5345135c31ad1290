/** Money is whole 分 (fen): 1 yuan = 100 fen. Only 人民币. */
export type Fen = number & { readonly brand: "Fen" };

/** Makes a Fen from a whole number of 分. @throws RangeError when not a safe whole number. */
export const fen = (value: number): Fen => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of fen: ${value}`);
  return value as Fen;
};

/** Makes a Fen from yuan with at most two decimals. @throws RangeError when the amount has parts of a fen. */
export const yuan = (value: number): Fen => fen(roundsTo(value * 100));

/** Makes a Fen from 万元. */
export const wan = (value: number): Fen => fen(roundsTo(value * 1_000_000));

const roundsTo = (value: number): number => {
  const whole = Math.round(value);
  if (Math.abs(whole - value) > 1e-4) throw new RangeError(`Amount has parts of a fen: ${value / 100} yuan`);
  return whole;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Exact yuan for people: 1234567 分 → "12,345.67元". */
export const inYuan = (amount: Fen): string => {
  const sign = amount < 0 ? "-" : "";
  const whole = Math.abs(amount);
  const cents = String(whole % 100).padStart(2, "0");
  return `${sign}${grouped(String(Math.trunc(whole / 100)))}.${cents}元`;
};

const WAN = 1_000_000;
const HUNDREDTH_OF_WAN = 10_000;

/** Exact amount for people: in 万元 with up to two decimals, in 元 below 1万 and when it is finer: "20万元", "750,025元". */
export const inWan = (amount: Fen): string =>
  Math.abs(amount) < WAN || amount % HUNDREDTH_OF_WAN !== 0
    ? inYuan(amount).replace(/\.00元$/, "元")
    : hundredths(amount / HUNDREDTH_OF_WAN);

/** An estimate for people: from 1万 on in 万元, rounded to two decimals. */
export const aboutInWan = (amount: Fen): string =>
  Math.abs(amount) < WAN ? inWan(amount) : hundredths(Math.round(amount / HUNDREDTH_OF_WAN));

/** Hundredths of 万元 as 万元. */
const hundredths = (count: number): string => {
  const whole = Math.abs(count);
  const rest = String(whole % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${count < 0 ? "-" : ""}${grouped(String(Math.trunc(whole / 100)))}${rest && `.${rest}`}万元`;
};
