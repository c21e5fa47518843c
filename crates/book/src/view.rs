//! The views of the page, each for one question of its users.

/// What the page shows beside the levers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Where do the headline results end up?
    #[default]
    Simulate,
    /// Which targets are met?
    Targets,
    /// What is output made of?
    Structure,
    /// How certain is it, and what matters most?
    Uncertainty,
    /// What would be needed?
    Ways,
    /// How do scenarios differ, and why?
    Compare,
}

impl View {
    /// All views, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Simulate,
        Self::Targets,
        Self::Structure,
        Self::Uncertainty,
        Self::Ways,
        Self::Compare,
    ];

    /// As links and the page's attributes write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Simulate => "simulate",
            Self::Targets => "targets",
            Self::Structure => "structure",
            Self::Uncertainty => "uncertainty",
            Self::Ways => "ways",
            Self::Compare => "compare",
        }
    }

    /// The view of this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}
