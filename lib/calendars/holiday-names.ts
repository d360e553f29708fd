/**
 * What a holiday is called in our two languages. `date-holidays` knows Chinese names of few, and some of them in
 * traditional characters, so the common ones are translated here by their English name.
 */
export interface HolidayName {
  readonly zh: string;
  readonly en: string;
}

export interface Naming {
  /** by language, as the package has them */
  readonly names: Readonly<Record<string, string>>;
  /** the country's own languages, the first one first */
  readonly languages: readonly string[];
  /** a day in lieu of a holiday that fell on a day off */
  readonly isSubstitute: boolean;
  /** calculated, while the real date is proclaimed by an authority when the moon is seen */
  readonly isExpected: boolean;
}

/** Chinese and English where known, else the country's own language, else English; never empty. */
export function holidayName({ names, languages, isSubstitute, isExpected }: Naming): HolidayName {
  const own = languages.map((language) => names[language]).find(Boolean);
  const any = own ?? names.en ?? Object.values(names).find(Boolean) ?? "Public Holiday";
  const en = names.en ?? any;
  const translated = CHINESE[en] ?? names.zh ?? CHINESE[any] ?? any;
  // where Chinese is spoken, the names used there, in the characters used there
  const zh = languages.includes("zh") ? (names.zh ?? translated) : translated;
  return {
    zh: `${zh}${isSubstitute ? "（补假）" : ""}${isExpected ? "（推算日期，以当地公告为准）" : ""}`,
    en: `${en}${isSubstitute ? " (substitute day)" : ""}${isExpected ? " (calculated, the proclaimed date may differ)" : ""}`,
  };
}

/** Several holidays of one date as one name. */
export function joinedName(names: readonly HolidayName[]): HolidayName {
  const joined = (language: "zh" | "en", by: string) => [...new Set(names.map((name) => name[language]))].join(by);
  return { zh: joined("zh", "、"), en: joined("en", " / ") };
}

const CHINESE: Readonly<Record<string, string>> = {
  "New Year's Day": "元旦",
  "New Year's Eve": "新年前夜",
  Epiphany: "主显节",
  "International Women's Day": "国际妇女节",
  "Saint Joseph": "圣若瑟节",
  "Labour Day": "劳动节",
  "Saints Peter and Paul": "圣伯多禄和圣保禄节",
  Assumption: "圣母升天节",
  "All Saints' Day": "诸圣节",
  "All Souls' Day": "追思亡者节",
  "Immaculate Conception": "圣母无染原罪节",
  "Christmas Eve": "平安夜",
  "Christmas Day": "圣诞节",
  "Boxing Day": "节礼日",
  "Maundy Thursday": "濯足星期四",
  "Good Friday": "耶稣受难日",
  "Easter Saturday": "复活节前的星期六",
  "Easter Sunday": "复活节",
  "Easter Monday": "复活节星期一",
  "Ascension Day": "耶稣升天节",
  Pentecost: "圣灵降临节",
  "Whit Monday": "圣灵降临节星期一",
  "Corpus Christi": "基督圣体节",
  "Orthodox Christmas": "东正教圣诞节",
  "Orthodox Good Friday": "东正教耶稣受难日",
  "Orthodox Easter": "东正教复活节",
  "Orthodox Easter Monday": "东正教复活节星期一",
  "Islamic New Year": "伊斯兰历新年",
  "Day of Ashura": "阿舒拉节",
  "Birthday of Muhammad (Mawlid)": "圣纪节",
  "First day of Ramadan": "斋月首日",
  "End of Ramadan (Eid al-Fitr)": "开斋节",
  "Hari Raya Puasa": "开斋节",
  "Arafat Day": "阿拉法特日",
  "Feast of the Sacrifice (Eid al-Adha)": "古尔邦节",
  "Hari Raya Haji": "古尔邦节",
  Pesach: "逾越节",
  "Rosh Hashanah": "犹太新年",
  "Yom Kippur": "赎罪日",
  Deepavali: "屠妖节",
  Diwali: "排灯节",
  "Vesak Day": "卫塞节",
  Thaipusam: "大宝森节",
  "Chinese New Year": "春节",
  "Buddha's Birthday": "佛诞日",
  "Constitution Day": "宪法纪念日",
  "Independence Day": "独立日",
  "Liberation Day": "解放日",
  "National Holiday": "国庆节",
  "National Day": "国庆节",
  "Public Holiday": "公共假日",
  "Reformation Day": "宗教改革纪念日",
  "Republic Day": "共和国日",
  "Victory Day": "胜利日",
  "Armistice Day": "停战纪念日",
  "Bastille Day": "法国国庆节",
  "Martin Luther King Jr. Day": "马丁·路德·金纪念日",
  "Washington's Birthday": "华盛顿诞辰纪念日",
  "Memorial Day": "阵亡将士纪念日",
  Juneteenth: "六月节",
  "Columbus Day": "哥伦布日",
  "Veterans Day": "退伍军人节",
  "Thanksgiving Day": "感恩节",
  "Early May bank holiday": "五月初银行假日",
  "Spring bank holiday": "春季银行假日",
  "Summer bank holiday": "夏季银行假日",
  "St. Patrick's Day": "圣帕特里克节",
  "Coming of Age Day": "成人日",
  "Foundation Day": "建国纪念日",
  "Emperor's Birthday": "天皇诞生日",
  "Spring Equinox Day": "春分日",
  "Showa Day": "昭和日",
  "Greenery Day": "绿之日",
  "Children's Day": "儿童节",
  "Marine Day": "海之日",
  "Mountain Day": "山之日",
  "Respect-for-the-Aged Day": "敬老日",
  "Citizens' Holiday": "国民休息日",
  "Autumnal Equinox Day": "秋分日",
  "Sports Day": "体育日",
  "Culture Day": "文化日",
  "Labor Thanksgiving Day": "勤劳感谢日",
  "Korean New Year": "韩国春节",
  "Korean Thanksgiving": "中秋节",
  "Independence Movement Day": "三一节",
  "National Foundation Day": "开天节",
  "Hangul Day": "韩文日",
  "Australia Day": "澳大利亚国庆日",
  "Anzac Day": "澳新军团日",
  "Canada Day": "加拿大国庆日",
  "King's Day": "国王节",
};
