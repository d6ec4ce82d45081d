//! Answers that no handler makes: with our headers all the same.

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{self, AcceptEncoding, ContentType, Encoding, Header};
use actix_web::http::uri::Authority;
use actix_web::http::{StatusCode, header::HeaderMap};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpResponse, HttpResponseBuilder, web};

use crate::web::headers::guard;

/// What an answer is put into that no handler makes.
pub(super) struct Bare {
    /// Whether members reach the registry by TLS.
    pub(super) tls: bool,
}

impl Bare {
    fn builder(&self, status: StatusCode) -> HttpResponseBuilder {
        let mut builder = HttpResponse::build(status);
        guard(&mut builder, self.tls, None);
        builder.insert_header((header::CACHE_CONTROL, "no-store")).insert_header(ContentType::plaintext());
        builder
    }

    /// The headers of such an answer, as they go over the wire.
    pub(super) fn lines(&self) -> Vec<u8> {
        let answer = self.builder(StatusCode::BAD_REQUEST).finish();
        let line = |(name, value): (&header::HeaderName, &header::HeaderValue)| {
            [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat()
        };
        answer.headers().iter().flat_map(line).collect()
    }
}

/// Sees every request first. A host that is none is refused; whoever takes no compression and forbids the plain page gets
/// the plain page; and what panics outside a handler is answered too.
pub(super) async fn before_all(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let bare = request.app_data::<web::Data<Bare>>().cloned();
    let answer = |status| {
        let bare = bare.as_ref().map_or_else(|| HttpResponse::build(status), |bare| bare.builder(status));
        { bare }.body(format!("{status}\n"))
    };
    if !names_a_host(request.headers()) {
        return Ok(request.into_response(answer(StatusCode::BAD_REQUEST)));
    }
    if takes_nothing_of_ours(&request) {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    // The request cannot be kept beside the router, which changes it: the answer goes out as an error's.
    let Some(outcome) = caught(next.call(request)).await else {
        return Err(InternalError::from_response("a panic", answer(StatusCode::INTERNAL_SERVER_ERROR)).into());
    };
    outcome.map(ServiceResponse::map_into_boxed_body)
}

/// Whether the request's host could be one (RFC 9112, section 3.2). Without a name it is of an old kind, or of nobody's.
fn names_a_host(headers: &HeaderMap) -> bool {
    headers.get(header::HOST).is_none_or(|host| {
        host.is_empty()
            || Authority::try_from(host.as_bytes())
                .is_ok_and(|host| !host.as_str().contains('@') && !host.host().is_empty())
    })
}

/// Whether the request accepts none of the encodings that there are, the plain one included. A page is worth more than a
/// refusal (RFC 9110, section 12.5.3, lets us send it).
fn takes_nothing_of_ours(request: &impl HttpMessage) -> bool {
    let ours = [Encoding::identity(), Encoding::gzip(), Encoding::deflate()];
    AcceptEncoding::parse(request).is_ok_and(|asked| asked.negotiate(ours.iter()).is_none())
}

/// What comes of it, or nothing if it panics.
pub(in crate::web) async fn caught<T>(work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(outcome)) => Poll::Ready(Some(outcome)),
        Err(_) => Poll::Ready(None),
    })
    .await
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use actix_web::body::to_bytes;

    use super::*;

    #[test]
    fn a_host_is_a_name_or_an_address_with_perhaps_a_port() {
        let names = |host: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, header::HeaderValue::from_static(host));
            names_a_host(&headers)
        };
        for good in ["registry.test", "registry.test:8080", "127.0.0.1:80", "[::1]:8080", "abc.onion", ""] {
            assert!(names(good), "{good}");
        }
        for bad in ["a b/c", "a/b", "a b", "a@b", "a:b:c", "[::1", "<x>", ":80", "a?b"] {
            assert!(!names(bad), "{bad}");
        }
        assert!(names_a_host(&HeaderMap::new()));
    }

    #[actix_web::test]
    async fn what_panics_comes_to_nothing_and_what_does_not_to_its_outcome() {
        assert_eq!(caught(async { 7 }).await, Some(7));
        let late = async {
            tokio::task::yield_now().await;
            assert!(std::hint::black_box(false), "a fault of ours");
            7
        };
        assert_eq!(caught(late).await, None);
    }

    #[actix_web::test]
    async fn a_panic_outside_the_handlers_is_answered_with_our_headers() {
        let bare = web::Data::new(Bare { tls: false });
        let broken = web::to(|| async {
            assert!(std::hint::black_box(false), "a fault of ours");
            HttpResponse::Ok().finish()
        });
        let app = actix_web::App::new().wrap(actix_web::middleware::from_fn(before_all)).app_data(bare);
        let app = actix_web::test::init_service(app.default_service(broken)).await;
        let request = actix_web::test::TestRequest::get().to_request();
        let answer = actix_web::test::try_call_service(&app, request).await.unwrap_err().error_response();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answer.headers().get(header::CACHE_CONTROL).unwrap(), "no-store");
        assert_eq!(answer.headers().get(header::X_FRAME_OPTIONS).unwrap(), "DENY");
        assert_eq!(to_bytes(answer.into_body()).await.unwrap(), "500 Internal Server Error\n");
    }
}
