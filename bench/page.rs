//! A signed-in page at 64 connections, against an empty handler that sends the same bytes.

use std::path::Path;
use std::process::Command;

use actix_web::{App, HttpResponse, HttpServer, web};

use super::http::Client;
use super::machine;
use super::served::Served;
use super::spread::{Spread, verdict};

const PAGE: &str = "/standing";
const CONNECTIONS: &str = "64";
/// A third of the bare handler's rate.
const SHARE: f64 = 1.0 / 3.0;
const P99_MS: f64 = 25.0;

/// One run of the load generator.
struct Load {
    rate: f64,
    p99_ms: f64,
    /// What the server's threads spent on a processor for each request, in microseconds.
    cost_us: f64,
}

/// Measures both in turn, several times.
pub fn measure(folder: &Path, cookie: &str, rounds: usize, seconds: u32) {
    println!("\n1. A signed-in page ({PAGE}) at {CONNECTIONS} connections, {rounds} rounds of {seconds} s each");
    let served = Served::registry(folder);
    let page = Client::connect(served.address, cookie).get(PAGE);
    assert_eq!(page.status, 200);
    let copy = folder.join("page.txt");
    std::fs::write(&copy, format!("{}\r\n\r\n{}", page.head, page.body)).unwrap();
    let bare = Served::bare(&copy);
    println!(
        "  {} bytes of head, {} of body; wrk with two threads on the same machine",
        page.head.len(),
        page.body.len()
    );
    load(&served, cookie, 1);
    load(&bare, cookie, 1);
    let mut all: Vec<(Load, Load)> = Vec::new();
    for round in 1..=rounds {
        let before = machine::load();
        let (nothing, ours) = (load(&bare, cookie, seconds), load(&served, cookie, seconds));
        println!(
            "  round {round}: bare {:.0}/s p99 {:.2} ms, page {:.0}/s p99 {:.2} ms, {:.1} % (load {before})",
            nothing.rate,
            nothing.p99_ms,
            ours.rate,
            ours.p99_ms,
            ours.rate / nothing.rate * 100.0
        );
        all.push((nothing, ours));
    }
    let of = |value: fn(&(Load, Load)) -> f64| Spread::of(all.iter().map(value).collect());
    let (rate, p99, cost) = (of(|(bare, _)| bare.rate), of(|(bare, _)| bare.p99_ms), of(|(bare, _)| bare.cost_us));
    println!("  bare: {}; p99 {}; {} of processor each", rate.rounds("/s"), p99.rounds("ms"), cost.rounds("µs"));
    let (rate, p99s, cost) = (of(|(_, page)| page.rate), of(|(_, page)| page.p99_ms), of(|(_, page)| page.cost_us));
    println!("  page: {}; p99 {}; {} of processor each", rate.rounds("/s"), p99s.rounds("ms"), cost.rounds("µs"));
    let shares = of(|(bare, page)| page.rate / bare.rate);
    verdict("share of the bare handler's rate", shares.median() * 100.0, (SHARE * 1000.0).round() / 10.0, "%", false);
    verdict("p99", p99s.median(), P99_MS, "ms", true);
}

fn load(server: &Served, cookie: &str, seconds: u32) -> Load {
    let before = server.time();
    let output = Command::new("wrk")
        .args(["--latency", "-t2", "-c", CONNECTIONS, "-d", &format!("{seconds}s"), "-H", &format!("Cookie: {cookie}")])
        .arg(format!("http://{}{PAGE}", server.address))
        .output()
        .expect("wrk, the load generator (Debian's package `wrk`)");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains("Non-2xx") && !text.contains("Socket errors"), "{text}");
    let value = |name: &str| text.lines().find_map(|line| line.trim().strip_prefix(name)).unwrap().trim().to_owned();
    let rate: f64 = value("Requests/sec:").parse().unwrap();
    let spent = (server.time() - before).as_secs_f64() * 1e6;
    Load { rate, p99_ms: milliseconds(&value("99%")), cost_us: spent / (rate * f64::from(seconds)) }
}

fn milliseconds(text: &str) -> f64 {
    let number = |unit: &str| text.strip_suffix(unit).and_then(|number| number.parse::<f64>().ok());
    number("us").map(|n| n / 1e3).or_else(|| number("ms")).or_else(|| number("s").map(|n| n * 1e3)).unwrap()
}

/// The bare handler: the same head and body, and nothing done for them.
pub fn serve_bare(address: &str, file: &str) -> std::io::Result<()> {
    let text = std::fs::read_to_string(file)?;
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let of_the_server = ["content-length", "date", "connection"];
    let headers: Vec<(String, String)> = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(": "))
        .filter(|(name, _)| !of_the_server.contains(name))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let (headers, body) = (web::Data::new(headers), web::Bytes::from(body.to_owned()));
    let handler = move |headers: web::Data<Vec<(String, String)>>, body: web::Data<web::Bytes>| async move {
        let mut response = HttpResponse::Ok();
        for (name, value) in headers.iter() {
            response.insert_header((name.as_str(), value.as_str()));
        }
        response.body(body.get_ref().clone())
    };
    let app = move || {
        App::new().app_data(headers.clone()).app_data(web::Data::new(body.clone())).route(PAGE, web::get().to(handler))
    };
    actix_web::rt::System::new().block_on(HttpServer::new(app).bind(address)?.run())
}
