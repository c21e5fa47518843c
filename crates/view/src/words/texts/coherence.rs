//! Whether a scenario agrees with itself.

texts! {
    Coherence: "情景是否自洽", "Is the scenario consistent?";
    CoherenceWhat:
        "每项检查只看一个数；视为相符的范围是本工具的假设，依据见模型说明。",
        "Each check looks at one number; the range that counts as sound is this tool's assumption, with its grounds in the notes on the model.";
    CoherenceSound: "相符", "Sound";
    CoherenceDoubtful: "存疑", "Doubtful";
    CoherenceContradiction: "矛盾", "Contradiction";
    CoherenceOf: "{severity}：{words}", "{severity}: {words}";
    CoherenceHouseholds:
        "居民收入合计相当于GDP的{share}，基期为{base}。",
        "Total household income is {share} of GDP; in the base year it was {base}.";
    CoherenceInvestment:
        "固定资产投资相当于GDP的{share}，基期为{base}。",
        "Fixed-asset investment is {share} of GDP; in the base year it was {base}.";
    CoherenceCapital:
        "实际产出每增加1元，要占用资本{ratio}元（增量资本产出率）。",
        "One yuan more of real output takes {ratio} yuan of capital (incremental capital-output ratio).";
    CoherenceNoGrowth:
        "实际产出没有增加，投资没有换来增长。",
        "Real output does not grow, in spite of the investment.";
    CoherenceProductivity:
        "实际GDP年均增长{output}（对数），除去资本和劳动的贡献，全要素生产率须年均提高{tfp}；若年均只提高{usual}，形成资本的投资须占GDP的{share}（本情景为{now}）。",
        "Real GDP grows by {output} a year (in logarithms); beyond capital and labour, total factor productivity has to grow by {tfp}. With {usual}, investment that forms capital would have to be {share} of GDP (here {now}).";
    CoherenceProductivityAlone:
        "实际GDP年均增长{output}（对数），除去资本和劳动的贡献，全要素生产率须年均提高{tfp}；若年均只提高{usual}，任何投资率都无法支撑（本情景为{now}）。",
        "Real GDP grows by {output} a year (in logarithms); beyond capital and labour, total factor productivity has to grow by {tfp}. With {usual}, no share of investment would be enough (here {now}).";
    CoherenceEnergy:
        "能源消费总量为按规划所要求的降幅计算所得的{times}倍。",
        "Total energy use is {times} times what it would be with the cut that the plan asks for.";
    CoherenceTax:
        "非税收入为{other}，基期为{base}；税收为{tax}。",
        "Non-tax revenue is {other}, in the base year {base}; tax revenue is {tax}.";
    CoherenceStructure:
        "三次产业结构为{primary}：{secondary}：{tertiary}，与规划的结构目标最多相差{gap}。",
        "The sectors' shares are {primary} : {secondary} : {tertiary}, at most {gap} from the plan's structure targets.";
    CoherenceFallingSector:
        "增速最低的产业：{sector}，实际年均{growth}。",
        "The slowest sector: {sector}, {growth} a year in real terms.";
    CoherencePart: "{part}相当于{whole}的{share}。", "{part} is {share} of {whole}.";
    CoherenceClaims:
        "规划安排的支出（{claims}）每年合{sum}，财政总收入为{revenue}，前者是后者的{times}倍；上级补助收入未计入。",
        "Spending in the plan ({claims}) comes to {sum} a year, {times} times the revenue of {revenue}. Grants from higher levels of government are not included.";
    CoherenceJobs:
        "新增城镇就业目标{jobs}，同期城镇人口增加{people}。",
        "The target for new urban jobs is {jobs}, while the urban population grows by {people}.";
    CoherenceRepairName: "怎样修正", "What would repair it";
    CoherenceRepair:
        "最小的修正：{lever}取{value}，{name}即为{result}。",
        "Smallest repair: {lever} at {value}; {name} is then {result}.";
    CoherenceRepairFar:
        "最小的修正：{lever}取{value}（已超出常见范围），{name}即为{result}。",
        "Smallest repair: {lever} at {value}, outside its usual range; {name} is then {result}.";
    CoherenceNoRepair:
        "没有哪一项假设单独变动就能修正。",
        "No single assumption repairs it.";
}
