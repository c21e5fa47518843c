//! Rules: which of several laws a scenario follows. They decide which levers move anything.

/// How fiscal revenue follows output (docs/model.md#revenue).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RevenueRule {
    /// R(t) = R(t−1)·(Y(t)/Y(t−1))^b.
    #[default]
    Buoyancy,
    /// R(t) = R(t−1)(1+r).
    Growth,
    /// Tax with its own buoyancy, other revenue with its own growth.
    TaxAndOther,
}

/// How towns grow (docs/model.md#people).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UrbanRule {
    /// logit u(t) = logit u(t−1) + d(t) (UN World Urbanization Prospects).
    #[default]
    Urgd,
    /// Stocks of urban and rural people with natural growth and migration.
    Components,
}

/// How a series that may follow the economy moves (docs/model.md#links).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkRule {
    /// X(t) = X(t−1)·(D(t)/D(t−1))^ε, where the plan says what drives it.
    #[default]
    Linked,
    /// A path of its own.
    Growth,
}

/// What one [`LinkRule`] is set for: both incomes have one rule together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Follower {
    /// Industrial output.
    Industry,
    /// Retail sales.
    Retail,
    /// Imports and exports.
    Trade,
    /// Urban and rural income.
    Income,
    /// An indicator whose law names a driver, by its position in the plan.
    Indicator(u16),
}

impl Follower {
    /// Those of the model itself.
    pub const MODEL: [Self; 4] = [Self::Industry, Self::Retail, Self::Trade, Self::Income];

    /// Place in lists that hold one entry for each.
    #[must_use]
    pub fn slot(self) -> usize {
        match self {
            Self::Industry => 0,
            Self::Retail => 1,
            Self::Trade => 2,
            Self::Income => 3,
            Self::Indicator(position) => Self::MODEL.len() + usize::from(position),
        }
    }

    /// Name in scenario files; an indicator's is made of its id.
    #[must_use]
    pub fn model_id(self) -> Option<&'static str> {
        match self {
            Self::Industry => Some("industry"),
            Self::Retail => Some("retail"),
            Self::Trade => Some("trade"),
            Self::Income => Some("income"),
            Self::Indicator(_) => None,
        }
    }
}
