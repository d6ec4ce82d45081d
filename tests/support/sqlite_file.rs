//! SQLite's files as a thief reads them: pages, cells and the frames of the write-ahead log, without the library.
//!
//! The format: <https://www.sqlite.org/fileformat2.html>, sections 1.5 (cells), 1.6 (leaf pages) and 4.1 (the log).

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

type Pages = BTreeMap<u32, Vec<u8>>;

/// One transaction of the log: what stands in cells that were not there before it.
pub struct Transaction {
    pub written: Vec<Vec<u8>>,
}

fn number(bytes: &[u8]) -> u32 {
    u32::from_be_bytes(bytes.try_into().unwrap())
}

fn small(bytes: &[u8], at: usize) -> usize {
    usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1])
}

fn pages_of(path: &Path) -> Pages {
    let file = std::fs::read(path).unwrap();
    let size = match small(&file, 16) {
        1 => 65_536,
        size => size,
    };
    file.chunks(size).map(<[u8]>::to_vec).enumerate().map(|(at, page)| (u32::try_from(at + 1).unwrap(), page)).collect()
}

/// A number of one to nine bytes of seven bits each.
fn varint(bytes: &[u8]) -> (usize, usize) {
    let mut value = 0;
    for (at, byte) in bytes.iter().enumerate().take(9) {
        value = value << 7 | usize::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return (value, at + 1);
        }
    }
    (value, 9)
}

/// The cells of a page of a table without row numbers, or of an index: their place, and the bytes that lie in the page.
fn cells(page: &[u8], first: bool) -> Vec<(usize, Vec<u8>)> {
    let start = if first { 100 } else { 0 };
    let (header, child) = match page[start] {
        0x0a => (8, 0),
        0x02 => (12, 4),
        _ => return Vec::new(),
    };
    let usable = page.len();
    let most = (usable - 12) * 64 / 255 - 23;
    (0..small(page, start + 3))
        .map(|n| {
            let at = small(page, start + header + 2 * n);
            let (size, taken) = varint(&page[at + child..]);
            let least = (usable - 12) * 32 / 255 - 23;
            let here = if size <= most {
                size
            } else {
                let spilled = least + (size - least) % (usable - 4);
                if spilled <= most { spilled } else { least }
            };
            let from = at + child + taken;
            (at, page[from..from + here].to_vec())
        })
        .collect()
}

/// Every page of a tree, from its root.
fn tree(pages: &Pages, root: u32) -> Vec<u32> {
    let (mut all, mut next) = (Vec::new(), vec![root]);
    while let Some(number_of) = next.pop() {
        let page = &pages[&number_of];
        all.push(number_of);
        if page[0] == 0x02 {
            next.extend((0..small(page, 3)).map(|n| number(&page[small(page, 12 + 2 * n)..][..4])));
            next.push(number(&page[8..12]));
        }
    }
    all
}

/// The cells of one table in the order in which they were put where they lie: a page is filled from its end.
pub fn cells_as_they_lie(path: &Path, root: u32) -> Vec<Vec<u8>> {
    let pages = pages_of(path);
    let mut lying = Vec::new();
    for page in tree(&pages, root) {
        lying.extend(cells(&pages[&page], page == 1).into_iter().map(|(at, cell)| (page, usize::MAX - at, cell)));
    }
    lying.sort();
    lying.into_iter().map(|(_, _, cell)| cell).collect()
}

/// The transactions in the write-ahead log, the oldest first.
pub fn transactions(path: &Path) -> Vec<Transaction> {
    let mut pages = pages_of(path);
    let log = std::fs::read(path.with_extension("db-wal")).unwrap_or_default();
    let size = pages[&1].len();
    let (mut all, mut written) = (Vec::new(), Vec::new());
    for frame in log.get(32..).unwrap_or_default().chunks_exact(24 + size) {
        // Frames of a round before this one have other salts.
        if frame[8..16] != log[16..24] {
            break;
        }
        let (at, page) = (number(&frame[..4]), frame[24..].to_vec());
        let before: HashSet<Vec<u8>> = pages
            .get(&at)
            .map(|page| cells(page, at == 1))
            .unwrap_or_default()
            .into_iter()
            .map(|(_, cell)| cell)
            .collect();
        written.extend(cells(&page, at == 1).into_iter().map(|(_, cell)| cell).filter(|cell| !before.contains(cell)));
        pages.insert(at, page);
        if number(&frame[4..8]) != 0 {
            all.push(Transaction { written: std::mem::take(&mut written) });
        }
    }
    all
}
