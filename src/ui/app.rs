//! The page: the store, the engine, and the parts that show them.

use std::rc::Rc;

use yew::prelude::*;

use super::address::use_address;
use super::back::use_back;
use super::bar::Bar;
use super::brief::BriefSheet;
use super::compare::{SideBySide, Table};
use super::detail::Detail;
use super::drop::use_drop;
use super::embed::Embedded;
use super::empty::Empty;
use super::engine::{use_engine, use_second_engine};
use super::first::First;
use super::focus::{use_focus, use_way_back};
use super::foot::Foot;
use super::form::NewStatement;
use super::formats::use_formats;
use super::history::use_history_keys;
use super::light::{Lights, use_lights};
use super::linked::Linked;
use super::notice::NoticeBar;
use super::outline::Outline;
use super::overview::{Counted, Overview};
use super::page::{initial, text_scale, use_page, use_room};
use super::progress::Standing;
use super::received::Received;
use super::renew::{Carried, use_renewal};
use super::scroll::{Coming, use_coming, use_places};
use super::share::{ShareDialog, use_share_key};
use super::shelf::{Latest, Shelf, ShelfDialog, use_last, use_shelf};
use super::source::Source;
use super::store::{Dispatch, PictureLink, Shared, Store};
use super::table::Indicators;
use super::tabs::{Tabs, id};
use super::tasks::Tasks;
use super::under_way::UnderWay;
use super::width::use_width;
use crate::chart::Order;
use crate::state::{
    Action, Coding, Embed, Fills, Form, Listing, Origin, ProgressList, State, TaskList, Unplaced,
    Uppers, View,
};
use crate::words::Label;

/// Renders the page into `#app`.
pub(super) fn mount(first: First) {
    let document = gloo_utils::document();
    let Some(root) = document.get_element_by_id("app") else {
        return;
    };
    yew::Renderer::<App>::with_root_and_props(root, AppProps { first }).render();
}

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
struct AppProps {
    first: First,
}

#[component]
fn App(props: &AppProps) -> Html {
    let text: Rc<str> = Rc::from(props.first.text.as_str());
    let store = use_reducer(|| {
        let mut state = initial();
        state.draft.text = text.clone();
        Store(state)
    });
    let dispatch = Dispatch(store.dispatcher());
    let state = &store.0;
    let title = state.shown().and_then(|d| d.analysis.title.clone());
    use_page(state.lang, state.theme, title);
    use_room(&dispatch);
    use_drop(&dispatch);
    use_renewal(&dispatch);
    use_engine(state.pending.clone(), state.glance.clone(), &dispatch);
    let beside = state.compare.reading.as_ref();
    use_second_engine(beside.map(|(_, pending)| pending.clone()), &dispatch);
    use_history_keys(&dispatch);
    use_formats(&state.asked, &dispatch);
    let last = use_last();
    use_address(&dispatch, last.is_none());
    let keeper = use_shelf(state, &dispatch, last);
    use_share_key(&dispatch);
    use_back(state, &dispatch);
    let coming = use_places(state);
    use_way_back();
    {
        let (dispatch, pasted) = (dispatch.clone(), props.first.pasted);
        use_effect_with((), move |()| {
            if pasted {
                dispatch.send(Action::Submitted { text, source: None });
            }
        });
    }
    let filled = state.shown().is_some();
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.send(Action::Selected { light: None });
            }
        })
    };
    if let Some(embed) = state.embed {
        return embedded(state, embed, dispatch, keeper);
    }
    let renewal = state.renewable.then(|| Carried::of(state));
    let notice = html! {
        <NoticeBar notice={state.notice} file={state.blamed().cloned()} words={state.copyable().cloned()} busy={UnderWay::of(state.pending.as_ref(), state.is_opening())} {renewal} lang={state.lang} />
    };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Shelf> context={keeper}>
            // Another bar, not a changed one: new parts of the page are all drawn before the browser may paint,
            // changed ones perhaps after it, and the page below would jump.
            <Bar key={if filled { "filled" } else { "empty" }} lang={state.lang} theme={state.theme} {filled} undo={state.undoable()} redo={state.redoable()} />
            if let Some(document) = state.shown() {
                <ContextProvider<PictureLink> context={PictureLink(state.carried().cloned())}>
                    { filled_page(state, &Shared(document.clone()), coming, onkeydown) }
                </ContextProvider<PictureLink>>
            } else {
                <Empty lang={state.lang} draft={state.draft.clone()} covers={state.document.is_some()} edited={state.is_edited()}
                    can_undo={state.can_undo()} first={props.first.clone()} listed={state.shelf.listed} checking={state.checking}>
                    <Latest lang={state.lang} entries={state.shelf.entries.clone()} current={state.work.clone()} />
                </Empty>
            }
            <Counted document={state.shown().cloned().map(Shared)} lang={state.lang} />
            if let (Some(share), Some(document)) = (&state.share, state.shown()) {
                <ShareDialog document={Shared(document.clone())} lang={state.lang} share={share.clone()}
                    view={state.view} statement={state.statement()} />
            }
            if state.shelf.shown {
                <ShelfDialog lang={state.lang} shelf={state.shelf.clone()} current={state.work.clone()}>
                    { notice }
                </ShelfDialog>
            } else {
                { notice }
            }
        </ContextProvider<Shelf>>
        </ContextProvider<Dispatch>>
    }
}

/// The page in a frame of another one.
fn embedded(state: &State, embed: Embed, dispatch: Dispatch, keeper: Shelf) -> Html {
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
        <ContextProvider<Shelf> context={keeper}>
            if let Some(document) = state.shown() {
                <Embedded document={Shared(document.clone())} lang={state.lang} {embed} />
            }
            <NoticeBar notice={state.notice} busy={UnderWay::of(state.pending.as_ref(), false)} renewal={None::<Carried>} lang={state.lang} />
        </ContextProvider<Shelf>>
        </ContextProvider<Dispatch>>
    }
}

fn filled_page(
    state: &State,
    document: &Shared,
    coming: Coming,
    onkeydown: Callback<KeyboardEvent>,
) -> Html {
    let lang = state.lang;
    let lights = Lights {
        pointed: state.pointed,
        selected: state.selected,
    };
    let reading = state.view == View::Text;
    let brief = state
        .brief()
        .map(|b| (b.html.clone().into(), b.css.clone().into()));
    let detail =
        state.statement().is_some() || state.hidden || matches!(state.form, Some(Form::New { .. }));
    html! {
        <main class={classes!("filled", reading.then_some("is-reading"), detail.then_some("has-detail"), state.form.is_some().then_some("has-form"))} {onkeydown}>
            <Source document={document.clone()} {lang} {lights} {reading} {coming} edits={state.edits_shown} />
            <div class="results">
                <Heading document={document.clone()} {lang} />
                <Linked from={Origin::Results}><Received document={document.clone()} {lang} all={state.all_differences} /></Linked>
                <Tabs view={state.view} wide={state.wide} {lang} />
                <Results document={document.clone()} {lang} {lights} {coming} hidden={state.hidden} view={state.results}
                    listing={state.listing.clone()} tasks={state.tasks.clone()} fills={state.fills.clone()}
                    progress={state.progress} {reading} order={state.order} {brief}
                    coding={state.coding} uppers={state.uppers.clone()} unplaced={state.unplaced().clone()}
                    compare={Table::of(state)} />
                { panel(state, document) }
            </div>
        </main>
    }
}

/// The panel of the chosen statement, or the form for a new one; of another place whether it is hidden.
fn panel(state: &State, document: &Shared) -> Html {
    let (lang, names) = (state.lang, &state.names);
    if let Some(Form::New { at, entries }) = &state.form {
        return html! {
            <NewStatement document={document.clone()} {lang} names={names.clone()} at={*at} entries={entries.clone()} />
        };
    }
    let id = state.statement();
    if id.is_none() && !state.hidden {
        return Html::default();
    }
    let form = state.form.as_ref().zip(id);
    let form = form.is_some_and(|(form, id)| *form == Form::Statement(id));
    let form = form.then(|| names.clone());
    html! {
        <Detail document={document.clone()} {id} {lang} view={state.view} wide={state.wide} hidden={state.hidden} {form} />
    }
}

/// Properties of [`Heading`].
#[derive(Properties, PartialEq)]
struct HeadingProps {
    document: Shared,
    lang: crate::words::Lang,
}

/// What the document is.
#[component]
fn Heading(props: &HeadingProps) -> Html {
    use crate::words::{Term as _, untitled, years};

    let HeadingProps { document, lang } = props;
    let analysis = &document.analysis;
    let title = analysis.title.clone();
    let title = title.or_else(|| document.source.as_deref().map(str::to_owned));
    let title = title.unwrap_or_else(|| untitled(*lang).to_owned());
    let facts = [
        analysis.region.clone(),
        analysis.told_level().map(|l| l.term(*lang).to_owned()),
        analysis.years().map(|span| years(*lang, span)),
        analysis.doc_kind.map(|k| k.term(*lang).to_owned()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    html! {
        <div class="heading">
            <h1>{ title }</h1>
            if !facts.is_empty() {
                <p class="facts">{ facts.join(" · ") }</p>
            }
        </div>
    }
}

/// Below this width of their pane, in px beside type of 16 px, the rows of tables are cards.
const NARROW: f64 = 640.0;

/// Properties of [`Results`].
#[derive(Properties, PartialEq)]
struct ResultsProps {
    document: Shared,
    lang: crate::words::Lang,
    lights: Lights,
    coming: Coming,
    hidden: bool,
    view: View,
    listing: Listing,
    tasks: TaskList,
    fills: Fills,
    progress: ProgressList,
    reading: bool,
    order: Order,
    brief: Option<(AttrValue, AttrValue)>,
    coding: Coding,
    uppers: Uppers,
    unplaced: Rc<Unplaced>,
    compare: Table,
}

/// The view that is shown.
#[component]
fn Results(props: &ResultsProps) -> Html {
    let node = use_node_ref();
    let ResultsProps {
        document,
        lang,
        lights,
        coming,
        hidden,
        view,
        listing,
        tasks,
        fills,
        progress,
        reading,
        order,
        brief,
        coding,
        uppers,
        unplaced,
        compare,
    } = props;
    let lang = *lang;
    let made = compare.made.clone();
    let cut = (
        listing.clone(),
        tasks.clone(),
        *progress,
        *order,
        *coding,
        made,
    );
    let key = (document.clone(), lang, *view, cut);
    use_coming(&node, *coming, !*reading);
    use_lights(
        &node,
        *lights,
        Origin::Results,
        key,
        (*view, *reading, *hidden),
    );
    let came = document.received.as_ref();
    let bare = came.is_some_and(|received| received.is_bare());
    use_focus(&node, !*reading);
    let width = use_width(&node);
    let least = use_memo((width as u32, *view), |_| NARROW * text_scale());
    let narrow = width > 0.0 && width < *least;
    let shown = match view {
        View::Tasks | View::Outline if bare => {
            html! { <p class="note">{ Label::NotSent.text(lang) }</p> }
        }
        View::Overview | View::Text => {
            html! { <Overview document={document.clone()} {lang} order={*order} /> }
        }
        View::Indicators => {
            html! { <Indicators document={document.clone()} {lang} listing={listing.clone()} coding={*coding} uppers={uppers.clone()} unplaced={unplaced.clone()} /> }
        }
        View::Tasks => html! {
            <Tasks document={document.clone()} {lang} list={tasks.clone()} fills={fills.clone()} unplaced={unplaced.clone()} />
        },
        View::Progress => {
            html! { <Standing document={document.clone()} {lang} list={*progress} {narrow} /> }
        }
        View::Compare => html! {
            <SideBySide document={document.clone()} {lang} table={compare.clone()} />
        },
        View::Outline => html! { <Outline document={document.clone()} {lang} /> },
        View::Brief => {
            html! { <BriefSheet document={document.clone()} made={brief.clone()} {lang} /> }
        }
    };
    html! {
        <div class={classes!("panel", narrow.then_some("is-narrow"))} id="panel" ref={node} role="tabpanel" tabindex="0" aria-labelledby={id(*view)}>
            <Linked from={Origin::Results}>{ shown }</Linked>
            <Foot {lang} />
        </div>
    }
}
