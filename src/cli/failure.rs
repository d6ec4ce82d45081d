//! Why the server does not run.

use super::demo::Unlikely;
use crate::acts::{StartError, Trouble, found};

/// Why the server does not run.
#[derive(Debug, thiserror::Error)]
pub(super) enum ServeError {
    /// The address cannot be had.
    #[error("cannot listen on {address}: {why}. Is it running already? PARASOL_LISTEN chooses another address")]
    Listen {
        /// Which one.
        address: std::net::SocketAddr,
        /// The system's word.
        why: std::io::Error,
    },
    /// The registry cannot be opened.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The links cannot be read.
    #[error("{0}")]
    Links(#[from] found::NoLink),
    /// The demo's community cannot be made.
    #[error(transparent)]
    Invent(Unlikely),
    /// The database's file is not where it was.
    #[error(transparent)]
    Gone(Trouble),
    /// The server stopped by itself.
    #[error("the web server stopped: {0}")]
    Server(#[from] std::io::Error),
}
