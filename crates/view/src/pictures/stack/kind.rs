//! What stacked columns can show.

use crate::words::texts::T;
use engine::series::Series;
use engine::text::Lang;

/// What stacked columns show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StackKind {
    /// Shares of the three sectors in nominal GDP, percent, from the base year on.
    SectorShares,
    /// Contributions of the three sectors to real growth, percentage points, from the first year
    /// of the plan on.
    Contributions,
    /// Urban and rural people, from the base year on: 万人 in Chinese, thousands in English.
    People,
}

/// The facts about a kind.
pub struct Facts {
    /// Heading.
    pub title: T,
    /// Unit of the values.
    pub unit: &'static str,
    /// Values of the unit in one of the engine's.
    pub factor: f64,
    /// Decimals shown.
    pub decimals: usize,
    /// Years from the base year that have no column.
    pub skip: usize,
    /// Parts from below.
    pub parts: &'static [(T, Series)],
    /// The whole.
    pub total: Option<(T, Series)>,
}

impl StackKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::SectorShares, Self::Contributions, Self::People];

    /// Its heading.
    #[must_use]
    pub fn title(self) -> T {
        match self {
            Self::SectorShares => T::SectorShares,
            Self::Contributions => T::Contributions,
            Self::People => T::UrbanAndRural,
        }
    }

    /// The facts about this kind.
    pub(super) fn facts(self, lang: Lang) -> Facts {
        match self {
            Self::SectorShares => Facts {
                title: self.title(),
                unit: "%",
                factor: 100.0,
                decimals: 1,
                skip: 0,
                parts: &[
                    (T::Primary, Series::SharePrimary),
                    (T::Secondary, Series::ShareSecondary),
                    (T::Tertiary, Series::ShareTertiary),
                ],
                total: None,
            },
            Self::Contributions => Facts {
                title: self.title(),
                unit: T::PointsUnit.get(lang),
                factor: 100.0,
                decimals: 2,
                skip: 1,
                parts: &[
                    (T::Primary, Series::ContributionPrimary),
                    (T::Secondary, Series::ContributionSecondary),
                    (T::Tertiary, Series::ContributionTertiary),
                ],
                total: Some((T::RealGrowth, Series::GdpGrowthReal)),
            },
            Self::People => Facts {
                title: self.title(),
                unit: T::PeopleUnit.get(lang),
                factor: match lang {
                    Lang::Zh => 1e-4,
                    Lang::En => 1e-3,
                },
                decimals: match lang {
                    Lang::Zh => 2,
                    Lang::En => 1,
                },
                skip: 0,
                parts: &[
                    (T::RuralPeople, Series::RuralPopulation),
                    (T::UrbanPeople, Series::UrbanPopulation),
                ],
                total: Some((T::AllPeople, Series::Population)),
            },
        }
    }
}
