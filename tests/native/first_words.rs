//! What is read before the program runs stands in the page itself.

use engine::text::Lang;
use view::words::texts::T;

const PAGE: &str = include_str!("../../index.html");

#[test]
fn the_page_s_first_words_are_those_of_the_built_in_plan() {
    let plan = file::builtin_plan().unwrap();
    for (lang, code) in [(Lang::Zh, "zh-CN"), (Lang::En, "en")] {
        let name = plan.name.get(lang);
        let title = T::PlanTitle.fill(lang, &[("plan", "")]);
        // What parts it from the name in a line is a gap in the heading.
        let title = title.trim_start_matches([':', ' ']);
        let heading =
            format!("<span lang=\"{code}\">{name} <span class=\"quiet\">{title}</span></span>");
        assert!(PAGE.contains(&heading), "{heading}");
    }
    let name = plan.name.get(Lang::Zh);
    let title = T::PlanTitle.fill(Lang::Zh, &[("plan", name)]);
    assert!(PAGE.contains(&format!("<title>{title}</title>")), "{title}");
}
