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
