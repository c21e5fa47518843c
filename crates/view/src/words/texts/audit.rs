//! Whether a plan agrees with itself.

texts! {
    ViewAudit: "体检", "Plan check";
    HeadAudit: "规划自身有{count}处问题：{parts}", "Problems in the plan itself: {count}, of them {parts}";
    HeadAuditNone: "规划自身没有发现问题", "No problem of the plan itself was found";
    PartContradiction: "{count}处前后矛盾", "{count} contradictory";
    PartLooser: "{count}处目标宽于现状", "{count} looser than today";
    PartHard: "{count}处难以实现", "{count} out of reach";
    PartUnclear: "{count}处口径不明", "{count} unclear";
    GroupContradiction: "前后矛盾", "Contradiction";
    GroupLooser: "宽于现状", "Looser than today";
    GroupHard: "难以实现", "Out of reach";
    GroupUnclear: "口径不明", "Unclear";
    SeverityError: "错误", "Error";
    SeverityWarning: "警告", "Warning";
    SeverityRemark: "提示", "Remark";
    AuditMends:
        "其中{count}处只改一个数即可消除。改动是编制建议，不改变规划原文和各情景。",
        "Changing one number mends {count} of them. Changes are proposals; neither the plan nor any scenario is altered.";
    AuditMendsNone: "没有哪一处是改一个数就能消除的。", "None is mended by changing one number.";
    AuditOf: "逐项复核{count}个目标的水平、增速、累计与正文是否一致", "Levels, growth, sums and chapter text of {count} targets are held against each other";
    AuditFilters: "按问题筛选", "Filter problems";
    AuditAll: "全部", "All";
    AuditBinding: "涉及约束性", "Binding targets";
    AuditFinding: "发现", "What was found";
    AuditKind: "问题", "Problem";
    AuditLine: "数字对照", "The numbers side by side";
    AuditRepair: "最小修改", "Smallest change";
    AuditAdopt: "采纳", "Adopt";
    AuditAdoptAll: "全选", "Adopt all";
    AuditAdoptNone: "全不选", "Adopt none";
    AuditOrder:
        "前后矛盾在先；每类之中按轻重排列：错误、警告、提示。",
        "Contradictions come first; within each group the gravest: errors, warnings, remarks.";
    AuditAdoptOf: "采纳对“{name}”的修改", "Adopt the change of {name}";
    AuditSteps: "算式", "Arithmetic";
    AuditSource: "出处", "Source";
    AuditSourceMark: "、", "; ";
    AuditBrings: "随之而来", "What follows from it";
    AuditTry: "作为情景试算", "Try as a scenario";
    AuditTryNone: "没有哪一项假设单独能到这里。", "No single assumption leads there.";
    AuditFoot:
        "数字按规划所印的位数比较，凑整之内不算矛盾。“最小修改”只改一个数（随它而定的增速或水平一并改），改后再查一遍，不生新的问题。",
        "Numbers are compared as printed: what rounding explains is no contradiction. A smallest change alters one number (with the growth or level that goes with it) and was checked again to bring no new problem.";
    KeyNow: "现状", "today";
    KeySays: "规划的一个说法，或由它推得", "what the plan says or implies";
    KeyAgainst: "与它不合的说法", "what does not fit it";
    Proposals: "修改建议表（{count}项）", "Proposed changes ({count})";
    ProposalsNone: "勾选“采纳”，修改即列在这里。", "Tick Adopt, and the change is listed here.";
    ProposalsCopy: "复制表格", "Copy the table";
    ProposalsCopied: "已复制，可粘贴到表格或文字稿。", "Copied: paste it into a sheet or a text.";
    ProposalWhat: "哪个数", "Which number";
    ProposalFrom: "原数", "From";
    ProposalTo: "改为", "To";
    ProposalWhy: "理由", "Reason";

    // The findings: what does not fit, and the line under it.
    FoundLevelVsGrowth: "{name}：年均{growth}，到{year}年应为{reached}，与目标{goal}不合。", "{name}: {growth} a year makes {reached} by {year}, not the {goal} that is wanted.";
    FoundLevelVsGrowthMore: "由{base}到{goal}，年均须为{implied}", "From {base} to {goal} takes {implied} a year";
    FoundImpliedPrices: "{name}：实际年均{growth}、目标{goal}，等于说价格年均变动{prices}，不合常情。", "{name}: real growth of {growth} with a goal of {goal} means that prices change by {prices} a year, which is unusual.";
    FoundImpliedPricesMore: "名义年均{implied}，常见的价格涨幅为0.5%至2.5%", "Nominal growth is {implied} a year; prices usually rise by 0.5% to 2.5%";
    FoundPastGrowth: "{name}：{from}至{to}年{said}年均增长{growth}，按两端数值应为{implied}。", "{name}: the growth {said} for {from} to {to} is {growth} a year; the two figures give {implied}.";
    FoundPastGrowthMore: "按此增速到{reached}，而数值为{goal}", "That growth makes {reached}; the figure is {goal}";
    FoundExtraDigit: "{name}：目标{goal}疑多印或漏印一位，按前后数字应在{expected}上下。", "{name}: {goal} seems to have a digit too many or too few; the numbers beside it make {expected}.";
    FoundExtraDigitGrowth: "{name}：年均增速{goal}疑多印或漏印一位，按两端数值应为{expected}左右。", "{name}: growth of {goal} seems to have a digit too many or too few; the two levels make about {expected}.";
    FoundUnitSlip: "{name}：目标{goal}与前后数字所指的{expected}差出几位，单位或数字有误。", "{name}: {goal} is powers of ten away from the {expected} that the numbers beside it make: a wrong unit or number.";
    FoundTimesMore: "相差{times}倍", "{times} times as much";
    FoundSharesSum: "三次产业占比合计{sum}，不等于{total}。", "The shares of the three sectors sum to {sum}, not {total}.";
    FoundSumMore: "相差{difference}", "{difference} apart";
    FoundSectorsSum: "三次产业增加值合计{sum}，与{own_name}{total}不合。", "The three sectors sum to {sum}; {own_name} is {total}.";
    FoundSectorsGrowth: "三次产业的增速合起来为年均{sum}，与{own_name}年均{total}不合。", "The sectors’ growth comes to {sum} a year together; {own_name} is to grow by {total}.";
    FoundStructure: "{name}：{goal}，而{total}的{share}为{made}，两处不合。", "{name}: {goal}, but {share} of {total} is {made}.";
    FoundNonPrimary: "{name}：{goal}，而按第一产业占比推算为{made}。", "{name}: {goal}, but the primary sector’s share leaves {made}.";
    FoundPerHead: "{name}：{goal}，而{total}除以{people}为{made}。", "{name}: {goal}, but {total} over {people} is {made}.";
    FoundPerHeadGrowth: "{name}：总量年均{growth}、人均{head}，等于说人口年均变动{made}，{said}却为{goal}。", "{name}: {growth} a year in total and {head} a head make people change by {made} a year; {goal} is {said}.";
    FoundUrbanPeople: "{name}：{goal}，而{people}的{share}为{made}。", "{name}: {goal}, but {share} of {people} is {made}.";
    FoundIncomeRatio: "{name}：{goal}，而{urban}与{rural}之比为{made}。", "{name}: {goal}, but {urban} over {rural} is {made}.";
    FoundTextVsTable: "{name}：表中为{goal}，正文为{other}，两处不一。", "{name}: {goal} in the table, {other} in the text.";
    FoundSeveralGoals: "{name}：一处为{goal}，一处为{other}，不能同时成立。", "{name}: {goal} in one place, {other} in another; both cannot hold.";
    FoundCumulative: "{name}：目标{goal}，而按年均{growth}逐年相加为{made}。", "{name}: {goal} is wanted, but years that grow by {growth} sum to {made}.";
    FoundCumulativeMore: "累计{goal}只合年均{needed}", "A sum of {goal} takes {needed} a year";
    FoundChange: "{name}：由{base}到{goal}，变动{made}，{said}却为{change}。", "{name}: from {base} to {goal} is a change of {made}; {change} is {said}.";
    FoundChangeMore: "按此变动应到{expected}", "That change leads to {expected}";
    FoundReduction: "{second}：由{base}到{level}，与“{name}”{cut}不合。", "{second}: {base} to {level} does not fit “{name}” of {cut}.";
    FoundReductionMore: "按降幅应不高于{wanted}", "With that cut it is at most {wanted}";
    FoundPartOverWhole: "{name}：将到{part}，超过{other_name}的{whole}。", "{name}: {part}, more than the {whole} of {other_name}.";
    FoundPartsOverWhole: "{names}：{count}项合计{part}，超过总量{whole}。", "{names}: these {count} sum to {part}, more than the whole of {whole}.";
    FoundInfants: "{name}：上限{part}，宽于{other_name}的{whole}，而婴儿本在5岁以下之列。", "{name}: a limit of {part} is looser than the {whole} of {other_name}, although infants are among the under-fives.";
    FoundEnergyCut: "{name}：目标容许上升{more}，而“{second}”要求下降{less}。", "{name}: the goal allows a rise of {more}, while “{second}” asks for a cut of {less}.";
    FoundEnergyCutMore: "按同样降幅应不高于{wanted}", "With the same cut it is at most {wanted}";
    FoundLooser: "{name}：目标{goal}，比{start}年的{base}还宽。", "{name}: the goal of {goal} is looser than the {base} of {start}.";
    FoundLooserMore: "退步{room}仍算达标", "Falling back by {room} would still meet it";
    FoundOver100: "{name}：{goal}，而这类比率最多为{all}。", "{name}: {goal}, while such a rate is {all} at most.";
    FoundPeopleVsShare: "{name}：目标{goal}，而全部城镇人口也只有{urban}。", "{name}: the goal is {goal}, while all urban residents are only {urban}.";
    FoundPeopleVsShareMore: "按常住人口{people}、城镇化率{share}计算", "With {people} in all, {share} of them urban";
    FoundPace: "{name}：{years}年由{base}到{goal}，快于已有的记录。", "{name}: {base} to {goal} in {years} years is faster than any on record.";
    FoundPaceMore: "每年须变动{pace}，最快不过{most}左右", "That is {pace} a year; {most} is about the fastest";
    FoundFarFromPast: "{name}：目标要求年均增长{goal}，而此前年均只有{past}。", "{name}: the goal asks for {goal} a year; before it was {past}.";
    FoundElasticity: "{name}：相对GDP增长的弹性为{elasticity}，超出常见的{low}至{high}。", "{name}: its elasticity to GDP is {elasticity}, outside the usual {low} to {high}.";
    FoundIncomes: "{name}：年均{goal}，与GDP年均{other}相差过大。", "{name}: {goal} a year is far from GDP at {other}.";
    FoundIncomeWeight: "居民收入合计{goal}，相当于GDP的{weight}。", "Household income together is {goal}, that is {weight} of GDP.";
    FoundInvestment: "{name}：目标{goal}，相当于GDP的{share}。", "{name}: {goal} is {share} of GDP.";
    FoundInvestmentMore: "超过当年全部产出{other}", "More than all output, {other}";
    FoundClaims: "规划安排的支出每年{claims}，是{own_name}{goal}的{times}倍。", "What the plan wants to spend is {claims} a year, {times} times its {own_name} of {goal}.";
    FoundClaimsMore: "上级补助不在其内", "Grants from above are not in it";
    FoundOtherRevenue: "{name}：照此目标，非税收入要由{base}减到{goal}。", "{name}: with this goal revenue other than tax has to shrink from {base} to {goal}.";
    FoundOtherRevenueMore: "税收年均须增{tax}", "Tax has to grow by {tax} a year";
    FoundPartsFill: "{name}：所列{count}项合计{part}，恰为全部，其余没有余地。", "{name}: the {count} parts listed sum to {part}, exactly the whole; nothing is left for others.";
    FoundUrbanJobs: "{name}：目标{goal}，而城镇人口只增加{people}。", "{name}: the goal is {goal}, while urban residents grow by {people}.";
    FoundUrbanJobsMore: "人口不变时，每增一名城镇居民要有{times}个新岗位", "With a constant population that is {times} jobs for each new urban resident";
    FoundBasisOpen: "{names}：增速未注明按不变价还是现价；{own_name}若按现价，只到{reached}，到不了{goal}。", "{names}: the plan does not say whether growth is real; in nominal terms {own_name} makes {reached}, not {goal}.";
    FoundBasisOpenMore: "按不变价，目标{goal}等于说价格年均上涨{prices}", "As real growth, {goal} means prices up {prices} a year";
    FoundUnitChanges: "{name}：现状{base}，目标{goal}，单位不同，又未注明怎样折算。", "{name}: {base} today and a goal of {goal}, in two units, and no rate between them.";
    FoundMeaningOpen: "{name}：由{base}到{goal}，含义不明，不能判定。", "{name}: from {base} to {goal}, and it is open what that counts.";
    FoundAtLeastAll: "{name}：写作“不低于{goal}”，而比率最多就是{goal}。", "{name}: “at least {goal}” of what cannot be more than {goal}.";
    FoundImpliedPeople: "{name}年均{head}、总量年均{growth}，等于假定人口年均变动{implied}，规划没有写明。", "{name} at {head} and the total at {growth} a year assume that people change by {implied} a year, which the plan does not say.";

    // What would mend them.
    NumberGoal: "目标", "Goal";
    NumberGrowth: "年均增速", "Growth a year";
    NumberNow: "现状", "Base";
    NumberPast: "此前年均增速", "Growth a year before the plan";
    NumberChange: "变动", "Change";
    ChangeNumber: "{what}“{from}”改为“{to}”", "{what}: “{from}” to “{to}”";
    ChangeEverywhere: "{change}，共{count}处", "{change}, in {count} places";
    ChangeOf: "{name}：{change}", "{name}: {change}";
    ChangeMark: "；", "; ";
    ChangeTogether: "{change}，{partner}", "{change}; {partner}";
    AdviseBasis: "注明是实际增速，并写明所计的价格涨幅", "Say that it is real growth, and with which prices";
    AdviseUnit: "目标与现状用同一单位，或注明折算办法", "Use one unit, or state the rate between the two";
    AdviseMeaning: "注明计算方法", "Say how it is computed";
    AdviseAll: "写作“{goal}”", "Write “{goal}”";
    AdvisePeople: "写明人口目标", "State a goal for people";
    AdviseSeveral: "不止一个数要改，须一并斟酌", "More than one number has to change";
}
