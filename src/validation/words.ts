interface Misspelling {
  readonly wrong: string;
  readonly right: string;
  /** Characters after which the letters belong to other words: 期末完成, 自己完成. */
  readonly notAfter?: string;
}

const END = "期年月周季岁始本学";

/**
 * Misspellings that are frequent in such forms, with what is meant: sound-alikes and look-alikes from pinyin input and
 * from text reading. One is listed only where the letters rarely meet in right writing (按排名, 素质理论 are no slips).
 */
export const misspellings: readonly Misspelling[] = [
  { wrong: "拔付", right: "拨付" },
  { wrong: "拔款", right: "拨款" },
  { wrong: "划拔", right: "划拨" },
  { wrong: "下拔", right: "下拨" },
  { wrong: "积极份子", right: "积极分子" },
  { wrong: "帐户", right: "账户" },
  { wrong: "帐目", right: "账目" },
  { wrong: "布署", right: "部署" },
  { wrong: "部暑", right: "部署" },
  { wrong: "竟争", right: "竞争" },
  { wrong: "绩校", right: "绩效" },
  { wrong: "贯切", right: "贯彻" },
  { wrong: "己完成", right: "已完成", notAfter: "自知" },
  { wrong: "己达到", right: "已达到", notAfter: "自知" },
  { wrong: "末完成", right: "未完成", notAfter: END },
  { wrong: "末达到", right: "未达到", notAfter: END },
  { wrong: "末达标", right: "未达标", notAfter: END },
  { wrong: "末按", right: "未按", notAfter: END },
  { wrong: "满意渡", right: "满意度" },
  { wrong: "复盖率", right: "覆盖率" },
  { wrong: "复盖面", right: "覆盖面" },
  { wrong: "覆概", right: "覆盖" },
  { wrong: "培圳", right: "培训" },
  { wrong: "陪训", right: "培训" },
  { wrong: "杜决", right: "杜绝" },
  { wrong: "渉及", right: "涉及" },
  { wrong: "环镜", right: "环境" },
  { wrong: "幅射", right: "辐射" },
  { wrong: "树力", right: "树立" },
  { wrong: "提搞", right: "提高" },
  { wrong: "数理指标", right: "数量指标" },
];

/** Doubled words that are no slip, by the whole of the doubled part: set phrases, and titles that end as the next word begins. */
export const rightDoubles: ReadonlySet<string> = new Set([
  "研究研究",
  "讨论讨论",
  "商量商量",
  "学习学习",
  "了解了解",
  "考虑考虑",
  "一个一个",
  "一步一步",
  "一次一次",
  "一项一项",
  "一件一件",
  "一年一年",
  "一户一户",
  "一条一条",
  "一点一点",
]);
