//! The views of the page, each for one question of its users.

/// What the page shows beside the levers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Where do the headline results end up?
    #[default]
    Simulate,
    /// Which targets are met?
    Targets,
    /// How likely is it, what matters, what would be needed, what is it made of? The page of the
    /// three parts that follow, which links may lead to.
    Analysis,
    /// What is output made of?
    Structure,
    /// How certain is it, and what matters most?
    Uncertainty,
    /// What would be needed?
    Ways,
    /// How do scenarios differ, and why?
    Compare,
    /// Does the plan agree with itself?
    Audit,
    /// What is known by now, and what is still needed?
    Monitoring,
}

impl View {
    /// All views.
    pub const ALL: [Self; 9] = [
        Self::Simulate,
        Self::Targets,
        Self::Analysis,
        Self::Structure,
        Self::Uncertainty,
        Self::Ways,
        Self::Compare,
        Self::Audit,
        Self::Monitoring,
    ];

    /// Those that have a page of their own, in the order of the page's navigation.
    pub const PAGES: [Self; 6] = [
        Self::Simulate,
        Self::Targets,
        Self::Analysis,
        Self::Compare,
        Self::Audit,
        Self::Monitoring,
    ];

    /// The parts of the analysis, in their order there.
    pub const PARTS: [Self; 3] = [Self::Uncertainty, Self::Ways, Self::Structure];

    /// The page on which a view stands.
    #[must_use]
    pub fn page(self) -> Self {
        match self {
            Self::Structure | Self::Uncertainty | Self::Ways => Self::Analysis,
            own => own,
        }
    }

    /// Whether it is about the plan itself, whatever the scenario.
    #[must_use]
    pub fn is_of_plan(self) -> bool {
        self == Self::Audit
    }

    /// As links and the page's attributes write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Simulate => "simulate",
            Self::Targets => "targets",
            Self::Analysis => "analysis",
            Self::Structure => "structure",
            Self::Uncertainty => "uncertainty",
            Self::Ways => "ways",
            Self::Compare => "compare",
            Self::Audit => "audit",
            Self::Monitoring => "monitoring",
        }
    }

    /// The view of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
