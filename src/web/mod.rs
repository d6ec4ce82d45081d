//! What a browser sees: routes, guards, forms, pages. The only place for actix-web and the templates.
//!
//! A request comes in through `dispatch`, which asks who is there, whether she may, and whether the form is hers, before the
//! route's handler runs. Each page has one file with its data and its handlers, named like its template.

pub mod access;
pub mod account;
pub mod assets;
pub mod call;
pub mod cases;
mod cookies;
mod crowd;
pub mod design;
mod dispatch;
pub mod fault;
mod faults;
pub mod figures;
pub mod flash;
pub mod form;
pub mod form_data;
pub mod frame;
mod headers;
mod health;
pub mod help;
pub mod invitations;
mod language;
pub mod letters;
pub mod lookup;
mod origin;
pub mod outcome;
pub mod reply;
pub mod reports;
pub mod reviews;
pub mod route;
pub mod routes;
mod security_txt;
pub mod sentences;
pub mod serve;
pub mod show;
pub mod standing;
pub mod stewards;
pub mod vouches;
