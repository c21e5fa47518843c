//! What can be odd about a plan, and of which group it is.

/// The four groups in which a plan's oddities are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// 前后矛盾: two numbers of the plan cannot both hold.
    Contradiction,
    /// 宽于现状: a goal that the base year already meets, with room to fall back.
    Looser,
    /// 难以实现: beyond what is possible, or beyond what has been seen.
    Hard,
    /// 口径不明: what a number counts is left open.
    Unclear,
}

impl Group {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Contradiction, Self::Looser, Self::Hard, Self::Unclear];

    /// Its id in files and attributes.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Contradiction => "contradiction",
            Self::Looser => "looser",
            Self::Hard => "hard",
            Self::Unclear => "unclear",
        }
    }
}

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $group:ident;)*) => {
        /// What a finding is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind { $($(#[doc = $doc])+ $name,)* }

        /// All kinds.
        pub const KINDS: [Kind; [$(Kind::$name),*].len()] = [$(Kind::$name),*];

        impl Kind {
            /// Its id in files.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// The group in which it is told.
            #[must_use]
            pub fn group(self) -> Group {
                match self { $(Self::$name => Group::$group,)* }
            }
        }
    };
}

kinds! {
    /// A level that its stated growth does not reach, where both count the same.
    LevelVsGrowth = "level_vs_growth_nominal", Contradiction;
    /// A level at current prices and a real growth that imply unusual prices.
    ImpliedPrices = "level_vs_growth_implied_deflator", Contradiction;
    /// A growth stated for the past that its two levels do not have.
    PastGrowth = "past_growth_vs_levels", Contradiction;
    /// A goal that is ten times, or a tenth of, what another number makes of it.
    ExtraDigit = "extra_digit", Contradiction;
    /// Two numbers of one thing that are a larger power of ten apart.
    UnitSlip = "units_differ", Contradiction;
    /// Shares of the sectors that do not sum to the whole.
    SharesSum = "shares_do_not_sum", Contradiction;
    /// Sectors that do not sum to GDP.
    SectorsSum = "sectors_vs_total", Contradiction;
    /// A sector's level that is not its share of GDP.
    Structure = "structure_vs_levels", Contradiction;
    /// The share of two sectors that is not their sum.
    NonPrimary = "non_primary_vs_shares", Contradiction;
    /// GDP per head that is not GDP over people.
    PerHead = "per_head_vs_total", Contradiction;
    /// Urban people who are not the urban share of all people.
    UrbanPeople = "urban_population", Contradiction;
    /// A ratio of incomes that is not that of the two incomes.
    IncomeRatio = "income_ratio", Contradiction;
    /// A chapter that says another number than the table.
    TextVsTable = "text_vs_table", Contradiction;
    /// Two goals for one indicator.
    SeveralGoals = "several_goals", Contradiction;
    /// A sum of years that the path of its flow does not make.
    Cumulative = "cumulative_vs_path", Contradiction;
    /// A printed change that the two levels do not have.
    Change = "change_vs_levels", Contradiction;
    /// A reduction in percent that the two levels do not have.
    Reduction = "reduction_vs_levels", Contradiction;
    /// A part that is more than its whole.
    PartOverWhole = "part_over_whole", Contradiction;
    /// A limit for infants that is looser than the one for all young children.
    InfantMortality = "infant_vs_under_five", Contradiction;
    /// Energy of output that may rise while another goal asks for a cut.
    EnergyCut = "energy_vs_cut", Contradiction;
    /// A goal that the base year already surpasses.
    Looser = "target_looser_than_base", Looser;
    /// A share of more than all.
    Over100 = "share_over_100", Hard;
    /// People of a part who are more than those of the whole.
    PeopleVsShare = "people_vs_share", Hard;
    /// A change that is faster than any seen.
    Pace = "pace_beyond_experience", Hard;
    /// A growth far above that of the past.
    FarFromPast = "growth_far_from_past", Hard;
    /// Revenue that grows out of proportion to GDP.
    Elasticity = "elasticity_out_of_range", Hard;
    /// Incomes that grow out of proportion to GDP.
    Incomes = "incomes_vs_gdp", Hard;
    /// Incomes that together are too much, or too little, of GDP.
    IncomeWeight = "household_income_vs_gdp", Hard;
    /// Investment that is more than GDP.
    Investment = "investment_vs_gdp", Hard;
    /// Claims on revenue that are more than it.
    Claims = "claims_vs_revenue", Hard;
    /// Revenue other than tax that has to shrink.
    OtherRevenue = "other_revenue_shrinks", Hard;
    /// Parts that leave nothing of the whole for anything else.
    PartsFill = "parts_fill_whole", Hard;
    /// New urban jobs against the people who come to towns.
    UrbanJobs = "jobs_vs_urban_people", Hard;
    /// A growth goal of which the plan does not say whether prices are in it.
    BasisOpen = "growth_basis_open", Unclear;
    /// A base in one unit and a goal in another.
    UnitChanges = "unit_changes", Unclear;
    /// A goal that can be read in more than one way.
    MeaningOpen = "meaning_open", Unclear;
    /// "At least 100%" of a share.
    AtLeastAll = "at_least_all", Unclear;
    /// The growth of GDP and of GDP per head, which together say how many people there will be.
    ImpliedPeople = "implied_population", Unclear;
}
