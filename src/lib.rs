//! The plan simulator: a five-year plan's targets, simulated in the browser.
