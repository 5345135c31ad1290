/** Three invented characters make a 字号 that no register would know: 青鹭舟. */
export const FIRST = [..."青云松岚竹霁澄晴柏梧朗溪禾穗茵澜璟珩皓昀暄煦沐蔚茗芷苒荻蓼蕨"];
export const SECOND = [..."鹭鹤雁鸢鲸鹿麂獐狸貂鸫鹀鹮鹬鸥隼鹞鸮鹎鹛鹂鸲鹩鹨鸻鹈鹕鸬鹚鸨"];
export const THIRD = [..."舟石岸井渡垭坪篱棠榉桤栎槭楸楠桉桐椿枫柚橘棣檀榛藤芦葵荇蒲莼"];
export const SURNAMES = [..."李杨张王罗周鲁普起钱陈段刘何赵马自郭"];
export const STREETS = ["演示路", "样例街", "示范巷", "试用大道", "演示园区一路", "样例坝"];

export type County = { code: string; name: string; short: string; weight: number; strong: readonly string[] };
/** Shares are plausible, not counted. `strong` are the industries that a county has more of. */
export const COUNTIES: readonly County[] = [
  { code: "532301", name: "楚雄市", short: "楚雄", weight: 30, strong: ["C27", "I65", "C39", "M75", "H62"] },
  { code: "532302", name: "禄丰市", short: "禄丰", weight: 16, strong: ["C31", "C30", "C38", "G54"] },
  { code: "532322", name: "双柏县", short: "双柏", weight: 5, strong: ["A03", "A02", "C26"] },
  { code: "532323", name: "牟定县", short: "牟定", weight: 6, strong: ["C14", "C33", "A03"] },
  { code: "532324", name: "南华县", short: "南华", weight: 8, strong: ["C13", "A02", "F51"] },
  { code: "532325", name: "姚安县", short: "姚安", weight: 6, strong: ["A01", "C20", "C14"] },
  { code: "532326", name: "大姚县", short: "大姚", weight: 9, strong: ["A02", "C13", "B09"] },
  { code: "532327", name: "永仁县", short: "永仁", weight: 4, strong: ["D44", "A01", "C15"] },
  { code: "532328", name: "元谋县", short: "元谋", weight: 8, strong: ["A01", "C13", "H61"] },
  { code: "532329", name: "武定县", short: "武定", weight: 8, strong: ["A03", "C26", "B08"] },
];

/**
 * Divisions of GB/T 4754 that occur: how often as firm, sole trader or cooperative, what their names end with,
 * the usual revenue a head in 万元, and how often a firm does research.
 */
export type Trade = {
  code: string;
  firms: number;
  traders: number;
  cooperatives: number;
  firmWords: readonly string[];
  traderWords: readonly string[];
  perHead: number;
  research: number;
};
const trade = (
  code: string,
  [firms, traders, cooperatives]: readonly [number, number, number],
  firmWords: string,
  traderWords: string,
  perHead: number,
  research = 0.02,
): Trade => ({
  code,
  firms,
  traders,
  cooperatives,
  firmWords: firmWords.split(" "),
  traderWords: traderWords.split(" "),
  perHead,
  research,
});

export const TRADES: readonly Trade[] = [
  trade("A01", [7, 4, 40], "农业发展 蔬菜种植 生态农业", "种植园 果蔬园", 22, 0.05),
  trade("A02", [3, 1, 18], "林业开发 核桃产业 苗木", "苗圃", 24, 0.05),
  trade("A03", [4, 3, 36], "牧业 畜禽养殖 养殖科技", "养殖场", 26, 0.05),
  trade("A05", [2, 2, 6], "农业服务 农机服务", "农机服务部", 20, 0.02),
  trade("B08", [1, 0, 0], "铁矿 矿业", "矿石经营部", 60, 0.06),
  trade("B09", [1, 0, 0], "铜矿 有色矿业", "矿石经营部", 70, 0.08),
  trade("C13", [6, 3, 0], "食品加工 野生菌加工 粮油", "粮油加工坊 米线加工坊", 48, 0.12),
  trade("C14", [4, 3, 0], "食品 调味品 酱菜", "糕点坊 豆制品坊", 40, 0.12),
  trade("C15", [2, 2, 0], "酒业 茶业 饮品", "酒坊 茶坊", 42, 0.08),
  trade("C20", [2, 1, 0], "木业 竹藤制品", "木器加工坊", 30, 0.06),
  trade("C26", [2, 0, 0], "化工 磷钛材料", "化肥经营部", 85, 0.3),
  trade("C27", [3, 0, 0], "生物医药 彝药 中药饮片", "药材加工坊", 70, 0.55),
  trade("C30", [3, 1, 0], "建材 石材 新型材料", "石材加工店", 55, 0.15),
  trade("C31", [1, 0, 0], "钢铁制品 铸造", "金属经营部", 95, 0.3),
  trade("C33", [3, 2, 0], "金属制品 铜器", "铜器作坊 门窗加工店", 40, 0.12),
  trade("C35", [2, 0, 0], "专用设备 农机制造", "农机维修部", 52, 0.4),
  trade("C38", [2, 0, 0], "光伏科技 电气设备", "电气经营部", 90, 0.5),
  trade("C39", [2, 0, 0], "电子科技 硅材料", "电子维修店", 75, 0.6),
  trade("D44", [2, 0, 0], "新能源 电力", "光伏安装部", 110, 0.08),
  trade("E48", [5, 0, 0], "建设工程 市政工程", "施工队", 45, 0.04),
  trade("E50", [4, 2, 0], "装饰工程", "装修部", 30, 0.02),
  trade("F51", [13, 8, 0], "商贸 贸易 农产品", "批发部 经营部", 80, 0.01),
  trade(
    "F52",
    [10, 34, 0],
    "超市管理 电子商务 药业连锁",
    "超市 百货店 便利店 服装店 五金店 手机店",
    38,
    0.01,
  ),
  trade("G54", [4, 6, 0], "物流 运输", "货运部", 36, 0.01),
  trade("H61", [2, 3, 0], "酒店管理", "客栈 旅馆", 18, 0.0),
  trade("H62", [3, 18, 0], "餐饮管理", "小吃店 餐馆 米线店 烧烤店 咖啡店", 17, 0.0),
  trade("I65", [4, 0, 0], "软件科技 信息技术 数字科技", "电脑服务部", 38, 0.55),
  trade("L72", [6, 2, 0], "企业管理咨询 文化传媒", "图文服务部", 28, 0.03),
  trade("M75", [2, 0, 0], "技术推广 科技服务", "技术服务部", 34, 0.4),
  trade("O80", [2, 8, 0], "家政服务", "理发店 洗衣店 维修店", 14, 0.0),
  trade("P83", [1, 1, 0], "教育培训", "培训部", 16, 0.0),
  trade("R88", [1, 1, 0], "文化艺术 刺绣文化", "彝绣坊", 16, 0.03),
];
