//! What she had typed when her session ended, to be sent again.

use crate::acts::kept_form;
use crate::web::call::Call;
use crate::web::fault::{Again, Fault as FaultPage, What};
use crate::web::frame::Area;
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// Where it is found.
pub(in crate::web) const PAGE: &str = "/kept";

/// Shows it, for as long as it is kept.
///
/// # Errors
/// [`Fault::NotFound`] when there is nothing any more.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let token = call.kept.as_ref().ok_or(Fault::NotFound)?;
    let form = kept_form::find(call.app(), call.member()?, token).await?.ok_or(Fault::NotFound)?;
    let again = Again { action: form.path.clone(), fields: form.fields.clone() };
    Reply::page(&FaultPage { page: call.page(Area::None), what: What::Kept, again: Some(again) })
}
