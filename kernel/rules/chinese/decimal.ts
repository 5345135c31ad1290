/** A number written out without a power of ten: 1e-7 → 0.0000001. */
export const decimalText = (value: number): string => {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (!match) return String(value);
  const [, sign = "", whole = "0", fraction = "", power = "0"] = match;
  return shifted(`${sign}${whole}.${fraction}`, Number(power));
};

/** The decimal point moved to the right, digit by digit, so that nothing is lost. */
export const shifted = (decimal: string, places: number): string => {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(decimal) ?? [];
  const digits = `${whole}${fraction}`;
  const point = whole.length + places;
  const padded = point <= 0 ? `${"0".repeat(1 - point)}${digits}` : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const trimmed = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const rest = padded.slice(at).replace(/0+$/, "");
  return `${sign}${trimmed}${rest === "" ? "" : `.${rest}`}`;
};

/** 分 as people write them: 300万元, 12.5元; parts of a 分, which no amount should have, stay visible. */
export const moneyText = (amount: number): string => {
  if (!Number.isSafeInteger(amount)) return `${decimalText(amount)}分`;
  return amount !== 0 && amount % 1_000_000 === 0
    ? `${amount / 1_000_000}万元`
    : `${shifted(decimalText(amount), -2)}元`;
};

export const rateText = (rate: number): string => `${shifted(decimalText(rate), 2)}%`;

/** 2025年3月1日; what is no date stays as it is and will be refused when it is read. */
export const dateText = (day: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : `“${day}”`;
};
