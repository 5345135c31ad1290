/** How both databases hand values to us: 20 int8 as safe number, 1082 date as "YYYY-MM-DD", 1184 timestamptz as ISO instant. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond exact numbers: ${text}`);
    return value;
  },
  1082: (text) => text,
  1184: (text) => new Date(text.replace(" ", "T").replace(/([+-]\d{2})$/, "$1:00")).toISOString(),
};
