//! One call: see `planlens::ui`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use yew::prelude::*;

    #[component]
    fn Hello() -> Html {
        html! { <main><h1>{ "PlanLens 指标镜" }</h1></main> }
    }

    yew::Renderer::<Hello>::new().render();
}

/// The page is built for wasm only.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
