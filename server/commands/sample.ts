import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { plan } from "#plan";
import { sampleCsv, sampleEnterprises } from "../../database/sample/index.ts";
import { BadUse, type Command, Fault } from "../command.ts";

const LARGEST = 10_000_000;

/** Writes a sample prefecture of any size; the same seed and size give the same bytes. */
export const sample: Command = {
  name: "sample",
  usage: "./chuchuang sample --size N --seed S --out FILE.csv [--json]",
  summary: "生成任意规模的演示市场主体名录（CSV）",
  run: async ({ positionals, options, json, out }) => {
    if (positionals.length > 0) throw new BadUse(`多写了“${positionals.join(" ")}”。`);
    const size = wholeNumber(options.size, "--size", 1, LARGEST);
    const seed = wholeNumber(options.seed ?? "1", "--seed", 0, 2 ** 32 - 1);
    const path = options.out;
    if (typeof path !== "string" || path === "")
      throw new BadUse("请用 --out 指定要写的文件，例如 --out sample.csv。");
    if (!/\.csv$/i.test(path))
      throw new BadUse("只生成 CSV：--out 的文件名请以 .csv 结尾（Excel 可直接打开）。");
    await write(path, sampleCsv(plan, sampleEnterprises({ size, seed })));
    out(
      json
        ? JSON.stringify({ size, seed, file: path, sample: true })
        : `已写出 ${size} 户演示数据：${path}（种子 ${seed}）`,
    );
    return 0;
  },
};

/** Written aside and renamed, so that a stopped run leaves no half file under the asked name. */
const write = async (path: string, lines: Iterable<string>): Promise<void> => {
  const aside = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces(lines)), createWriteStream(aside, { flags: "wx" }));
    await rename(aside, path);
  } catch (fault) {
    await rm(aside, { force: true });
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new Fault("file-not-writable", `文件写不出来：${reason}。请检查文件夹和磁盘空间。`);
  }
};

/** Lines in larger pieces: a stream step for each line would be most of the work. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < 1 << 16) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

const wholeNumber = (
  text: string | boolean | undefined,
  option: string,
  from: number,
  to: number,
): number => {
  const value = typeof text === "string" && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to)) throw new BadUse(`${option} 应是 ${from} 到 ${to} 之间的整数。`);
  return value;
};
