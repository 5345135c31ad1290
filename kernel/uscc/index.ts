/** 统一社会信用代码 (GB 32100-2015): 18 characters, checked. */
export type Uscc = string & { readonly brand: "Uscc" };

export type SubjectOfCode = "enterprise" | "soleTrader" | "cooperative" | "institution" | "other";
export type UsccCheck =
  | { is: "valid"; code: Uscc; subject: SubjectOfCode; areaCode: string }
  | { is: "invalid"; because: "empty" | "scientific" | "length" | "character" | "checkDigit"; says: string };

/** No I O S V Z: they are mistaken for 1 0 5 U 2. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const checkCharacter = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(first17.charAt(at)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
};

/** Check character of the 组织机构代码 within (GB 11714). */
const innerCheckCharacter = (first8: string): string => {
  const sum = INNER_WEIGHTS.reduce(
    (total, weight, at) => total + weight * INNER_ALPHABET.indexOf(first8.charAt(at)),
    0,
  );
  const rest = 11 - (sum % 11);
  return rest === 10 ? "X" : rest === 11 ? "0" : String(rest);
};

/** Full width to half, lower case to upper, blanks and hyphens out. */
export const foldCode = (text: string): string =>
  text
    .replace(/[！-～]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000-]/g, "")
    .toUpperCase();

/**
 * Checks a code as typed. Only the outer check character decides: codes taken over from old registers
 * are in use whose inner organisation code does not check.
 */
export const checkUscc = (text: string): UsccCheck => {
  const code = foldCode(text);
  if (code === "") return { is: "invalid", because: "empty", says: "请填写 18 位统一社会信用代码。" };
  if (/^\d(\.\d+)?E\+?\d+$/.test(code)) {
    return {
      is: "invalid",
      because: "scientific",
      says: "代码被表格软件改成了科学计数法。请把这一列设为“文本”后重新填写。",
    };
  }
  if (code.length !== 18) {
    return {
      is: "invalid",
      because: "length",
      says: `统一社会信用代码应为 18 位，这里是 ${code.length} 位。请对照营业执照补全。`,
    };
  }
  const bad = [...code].find((it) => !ALPHABET.includes(it));
  if (bad)
    return {
      is: "invalid",
      because: "character",
      says: `统一社会信用代码里不会有“${bad}”。请核对：字母 I、O、S、V、Z 不使用。`,
    };
  if (checkCharacter(code.slice(0, 17)) !== code.charAt(17)) {
    return {
      is: "invalid",
      because: "checkDigit",
      says: "统一社会信用代码的校验位不对，多半是抄错了一位。请对照营业执照核对。",
    };
  }
  return { is: "valid", code: code as Uscc, subject: subjectOf(code), areaCode: code.slice(2, 8) };
};

const subjectOf = (code: string): SubjectOfCode => {
  if (code.startsWith("91")) return "enterprise";
  if (code.startsWith("92")) return "soleTrader";
  if (code.startsWith("93")) return "cooperative";
  if (code.startsWith("1")) return "institution";
  return "other";
};

const DEPARTMENT_AND_KIND: Readonly<Record<SubjectOfCode, string>> = {
  enterprise: "91",
  soleTrader: "92",
  cooperative: "93",
  institution: "12",
  other: "51",
};

/** A code with right check characters, for sample data. `serial` is below 31^6; the "MA" series is the one used since 2015. */
export const makeUscc = (subject: SubjectOfCode, areaCode: string, serial: number): Uscc => {
  if (!/^\d{6}$/.test(areaCode)) throw new RangeError(`Not a GB/T 2260 code: ${areaCode}`);
  if (!Number.isInteger(serial) || serial < 0 || serial >= ALPHABET.length ** 6)
    throw new RangeError(`Serial out of range: ${serial}`);
  let rest = serial;
  let digits = "";
  for (let at = 0; at < 6; at++) {
    digits = ALPHABET.charAt(rest % 31) + digits;
    rest = Math.trunc(rest / 31);
  }
  const first8 = `MA${digits}`;
  const first17 = `${DEPARTMENT_AND_KIND[subject]}${areaCode}${first8}${innerCheckCharacter(first8)}`;
  return (first17 + checkCharacter(first17)) as Uscc;
};
