//! How the model's numbers come about: each law in words, and words that stand among its symbols.

texts! {
    NoYearBefore: "基期之前没有数值，无从计算变化。", "There is no year before the base year to compare with.";

    // What is given and not computed.
    BaseFigureInWords: "基期数值，推算由此开始。", "The figure of the base year, from which the model starts.";
    ActualFigureInWords:
        "本年采用已填入的实际数，不按公式推算。",
        "The actual figure of the year, entered by the user, replaces the formula.";
    ActualOfSector: "{figure}（实际数）", "{figure} (actual)";

    // Laws that several series follow.
    LawOfGrowth: "本年 = 上年 × (1 + 增速)。", "This year = last year × (1 + growth).";
    LawOfEnd:
        "期末值由假设直接给定，从基期到期末均匀变动。",
        "The end is given by the assumption; the way to it from the base year is a straight line.";
    LawOfLine:
        "从基期值到期末值均匀变动：基期值 + (期末值 − 基期值) × 已过年数 ÷ 规划年数。",
        "A straight line from base to end: base + (end − base) × years elapsed ÷ years of the plan.";
    LawOfAttainment:
        "起点 + (目标值 − 起点) × 完成率 × 已过年数 ÷ 全部年数；起点为基期数值或最近的实际数。",
        "Start + (target − start) × attainment × years elapsed ÷ all years; it starts from the base year or the last actual figure.";
    BaseSymbol: "基期值", "base";
    EndSymbol: "期末值", "end";
    StartSymbol: "起点", "start";
    TargetValueSymbol: "目标值", "target";
    AttainmentSymbol: "完成率", "attainment";
    YearsPartSymbol: "年数比", "years";

    // Output.
    LawOfGdp:
        "地区生产总值 Y = 三次产业增加值 N1、N2、N3 之和；各产业 = 上年 × (1 + 实际增速) × (1 + 价格涨幅)。",
        "GDP Y = sum of the sectors' value added N1, N2, N3; each sector = last year × (1 + real growth) × (1 + price rise).";
    LawOfRealGdp:
        "基期价格地区生产总值 Q = 三次产业 Q1、Q2、Q3 之和；各产业 = 上年 × (1 + 实际增速)。",
        "GDP at base-year prices Q = sum of the sectors Q1, Q2, Q3; each sector = last year × (1 + real growth).";
    LawOfRealGdpOfMoney:
        "基期价格地区生产总值 Q = 三次产业 Q1、Q2、Q3 之和；各产业 = 当年现价增加值 N ÷（上年价格 × (1 + 价格涨幅)）。",
        "GDP at base-year prices Q = sum of the sectors Q1, Q2, Q3; each sector = its value added N at current prices ÷ (last year's prices × (1 + price rise)).";
    LawOfRealSectorOfMoney:
        "基期价格增加值 = 当年现价增加值 N ÷（上年价格 N ÷ Q × (1 + 价格涨幅)）。",
        "Value added at base-year prices = value added N at current prices ÷ (last year's prices N ÷ Q × (1 + price rise)).";
    LawOfRealGdpOfKnownPrices:
        "基期价格地区生产总值 Q = 名义地区生产总值 Y ÷ 当年平减指数 D（实际数）。",
        "GDP at base-year prices Q = nominal GDP Y ÷ the year's deflator D, which is known.";
    LawOfGdpOfKnownPrices:
        "地区生产总值 Y = 基期价格地区生产总值 Q × 当年平减指数 D（实际数）。",
        "GDP Y = GDP at base-year prices Q × the year's deflator D, which is known.";
    OnlyMoneyKnown:
        "{year}年只有现价实际数，价格为假设。",
        "For {year} only figures at current prices are known; prices are assumed.";
    TotalOf:
        "{total} = {own} × {of}：{years}。",
        "{total} = {own} × {of}: {years}.";
    LawOfFirstSplit:
        "基期增加值 = 地区生产总值 × 该产业占比；规划所载占比经四舍五入，合计不为100%时按比例调整。",
        "Value added in the base year = GDP × the sector's share; printed shares are rounded and scaled to add up to 100%.";
    LawOfSector:
        "增加值 N = 上年 × (1 + 实际增速) × (1 + 价格涨幅)。",
        "Value added N = last year × (1 + real growth) × (1 + price rise).";
    LawOfRealSector:
        "基期价格增加值 = 上年 × (1 + 实际增速)。",
        "Value added at base-year prices = last year × (1 + real growth).";
    SplitSymbols: "Y × 占比", "Y × share";
    ScalingSymbol: "按实际总值调整", "scaling to the actual total";
    LawOfDeflator:
        "平减指数 D = 名义地区生产总值 Y ÷ 基期价格地区生产总值 Q。",
        "Deflator D = nominal GDP Y ÷ GDP at base-year prices Q.";
    LawOfRealGrowth:
        "实际增速 = 本年基期价格地区生产总值 Q ÷ 上年 Q − 1。",
        "Real growth = GDP at base-year prices Q ÷ Q of the year before − 1.";
    LawOfContribution:
        "拉动 = 该产业实际增速 × 上年该产业在总值中的占比（均按基期价格）。",
        "Contribution = the sector's real growth × its share in the year before, at base-year prices.";
    LawOfShare:
        "占比 = 该产业增加值 ÷ 地区生产总值 Y（均按当年价格）。",
        "Share = the sector's value added ÷ GDP Y, both at current prices.";
    LawOfNonPrimaryShare:
        "二三产业占比 = (第二产业增加值 N2 + 第三产业增加值 N3) ÷ 地区生产总值 Y。",
        "Share = (secondary value added N2 + tertiary value added N3) ÷ GDP Y.";

    // Output per head.
    LawOfGdpPerHead: "人均 = 地区生产总值 Y ÷ 常住人口 P。", "Per head = GDP Y ÷ residents P.";
    LawOfRealGdpPerHead:
        "人均 = 基期价格地区生产总值 Q ÷ 常住人口 P。",
        "Per head = GDP at base-year prices Q ÷ residents P.";
    LawOfDollarsPerHead:
        "人均 = 地区生产总值 Y ÷ 常住人口 P ÷ 汇率 f。",
        "Per head = GDP Y ÷ residents P ÷ exchange rate f.";

    // Revenue.
    LawOfRevenue:
        "财政总收入 R = 上年 R × (地区生产总值 Y ÷ 上年 Y)^b，b 为财政收入弹性。",
        "Fiscal revenue R = last year's R × (GDP Y ÷ last year's Y)^b with buoyancy b.";
    LawOfRevenueGrowth:
        "财政总收入 R = 上年 R × (1 + 财政收入增速)。",
        "Fiscal revenue R = last year's R × (1 + growth of revenue).";
    LawOfTaxAndOther:
        "财政总收入 R = 上年税收 T × (地区生产总值 Y ÷ 上年 Y)^b + 上年非税收入 (R − T) × (1 + 非税增速)，b 为税收弹性。",
        "Fiscal revenue R = last year's tax T × (GDP Y ÷ last year's Y)^b + last year's non-tax revenue (R − T) × (1 + its growth), with tax buoyancy b.";
    ThenLevelChange: "{formula}，再作水平调整", "{formula}, then the lasting change of the level";
    LawOfTax: "税收收入 T = 财政总收入 R × 税收占比 a。", "Tax revenue T = fiscal revenue R × tax share a.";
    LawOfTaxApart:
        "税收收入 T = 上年 T × (地区生产总值 Y ÷ 上年 Y)^b，b 为税收弹性；收入水平调整和实际数按比例作用于税收。",
        "Tax revenue T = last year's T × (GDP Y ÷ last year's Y)^b with tax buoyancy b; lasting changes and actual figures of revenue act on tax in proportion.";
    LevelChangeSymbol: "调整", "change of the level";
    LawOfTaxShare: "税收占比 = 税收收入 T ÷ 财政总收入 R。", "Tax share = tax revenue T ÷ fiscal revenue R.";
    LawOfRevenueShare: "占比 = 财政总收入 R ÷ 地区生产总值 Y。", "Share = fiscal revenue R ÷ GDP Y.";

    // People and towns.
    LawOfUrbanShare:
        "城镇化率 u 的 logit（即 u ÷ (1 − u) 的对数）每年增加城乡增长差 d：u = 1 ÷ (1 + (1 − 上年 u) ÷ 上年 u × e^(−d))。",
        "The logit of the urbanization rate u, the logarithm of u ÷ (1 − u), grows by the urban-rural growth difference d a year: u = 1 ÷ (1 + (1 − last u) ÷ last u × e^(−d)).";
    LawOfUrbanShareByStocks:
        "城镇化率 u = 城镇人口 U ÷ (城镇人口 U + 农村人口 V)；n 自然增长率，m 进城率，e 外流率。",
        "Urbanization rate u = urban population U ÷ (urban population U + rural population V); n natural increase, m rural-to-urban rate, e out-migration rate.";
    LawOfPeopleByStocks:
        "常住人口 P = 城镇人口 U + 农村人口 V；n 自然增长率，m 进城率，e 外流率。",
        "Residents P = urban population U + rural population V; n natural increase, m rural-to-urban rate, e out-migration rate.";
    LawOfUrbanPeople: "城镇人口 = 常住人口 P × 城镇化率 u。", "Urban population = residents P × urbanization rate u.";
    LawOfRuralPeople: "农村人口 = 常住人口 P × (1 − 城镇化率 u)。", "Rural population = residents P × (1 − urbanization rate u).";
    LawOfExchangeRate: "汇率 f 是一项假设。", "The exchange rate f is an assumption.";
    LawOfMigrantsOfKnownPeople:
        "净迁入 M = 本年城镇人口 U − 上年 U × 常住人口 P ÷ 上年 P；当年人口已知。",
        "Net migrants M = urban population U − last year's U × residents P ÷ last year's P; the residents of the year are known.";
    LawOfMigrants:
        "净迁入 M = 本年城镇人口 U − 上年 U × (1 + n)，n 为人口自身增速。",
        "Net migrants M = urban population U − last year's U × (1 + n), with own growth n.";

    // What follows the economy.
    LawOfLink:
        "{name} {symbol} = 上年 {symbol} × ({driver} {source} ÷ 上年 {source})^ε{prices}，ε 为弹性。",
        "{name} {symbol} = last year's {symbol} × ({driver} {source} ÷ last year's {source})^ε{prices}, with elasticity ε.";
    TimesPrices: " × 平减指数 D ÷ 上年 D", " × deflator D ÷ last year's D";
    LawOfPart:
        "{name} = {part} {first} ÷ {whole} {second}（同年）。",
        "{name} = {part} {first} ÷ {whole} {second}, both of the year.";

    // Demand.
    LawOfInvestmentSum:
        "累计 K = 规划期各年固定资产投资 I 之和，不含基期。",
        "Sum K = fixed-asset investment I of the plan's years, the base year not counted.";
    LawOfInvestmentShare:
        "投资率 = 固定资产投资 I ÷ 地区生产总值 Y。",
        "Share = fixed-asset investment I ÷ GDP Y.";
    LawOfIcor:
        "增量资本产出率 = 形成资本的部分 f × 各年投资 I 按基期价格（除以平减指数 D）之和 ÷ (实际地区生产总值 Q − 基期 Q)。",
        "Capital-output ratio = part f that forms capital × the sum of investment I at base-year prices (over the deflator D) ÷ (real GDP Q − that of the base year).";

    // Household incomes.
    LawOfIncome:
        "收入 = 上年 × (1 + 实际增速 g) × 本年平减指数 D ÷ 上年 D。",
        "Income = last year × (1 + real growth g) × deflator D ÷ last year's D.";
    LawOfRealIncome:
        "按基期价格 = 现价收入 ÷ 平减指数 D。",
        "At base-year prices = income ÷ deflator D.";
    LawOfIncomeRatio: "城乡收入比 = 城镇收入 ÷ 农村收入。", "Ratio = urban income ÷ rural income.";

    // Where the numbers of a formula come from.
    SourcePastRate: "往年取值，{source}", "past rate, {source}";
    SourceShock: "冲击：{what}（假设）", "shock: {what} (assumption)";
    SourceLevelChange: "收入水平调整：{what}（假设）", "lasting change: {what} (assumption)";
    SourceActual: "实际数（由使用者填入）：{what}", "actual figure, entered by the user: {what}";
}
